package dev.altinncourier.route;

import dev.altinncourier.login.AccessTokens;
import dev.altinncourier.login.LoginDirectory;
import dev.altinncourier.login.PersonLogins;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.Flight;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Finds out which login is to be gone on with, and takes a young token of its where one is at hand. */
@Singleton
@Named("takeLogin")
final class TakeLogin implements Processor {

    private final LoginDirectory directory;
    private final AccessTokens tokens;
    private final FlightEnd end;

    TakeLogin(LoginDirectory directory, AccessTokens tokens, FlightEnd end) {
        this.directory = directory;
        this.tokens = tokens;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var request = Tokens.FLIGHT.find(exchange).map(Flight::request);
        var name = request.map(PersonLogins::nameOf)
                .orElseGet(() -> exchange.getMessage().getBody(String.class));
        end.onFailure(exchange, () -> LoginVisit.LOGIN.set(exchange, directory.get(name)));
        Tokens.UPSTREAM.set(exchange, request.flatMap(tokens::young).orElse(null));
    }
}
