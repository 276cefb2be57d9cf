package dev.altinncourier.route;

import dev.altinncourier.altinn.Circuits;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.token.BearerToken;
import dev.altinncourier.token.ExternalTokens;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Takes the person's token that somebody else has fetched; a command that fails again and again is left alone. */
@Singleton
@Named("takeExternalToken")
final class TakeExternalToken implements Processor {

    private static final String COMMAND = "token command";

    private final ExternalTokens person;
    private final Circuits circuits;
    private final FlightEnd end;

    TakeExternalToken(ExternalTokens person, Circuits circuits, FlightEnd end) {
        this.person = person;
        this.circuits = circuits;
        this.end = end;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var login = Tokens.LOGIN.find(exchange).orElse(null);
        end.onFailure(
                exchange, () -> Tokens.UPSTREAM.set(exchange, person.isCommand() ? run(login) : person.current(login)));
    }

    private BearerToken run(@Nullable String login) throws SubmissionFailure {
        circuits.enter(COMMAND);
        try {
            var token = person.current(login);
            circuits.succeeded(COMMAND);
            return token;
        } catch (Unavailable failure) {
            circuits.failed(COMMAND);
            throw failure;
        }
    }
}
