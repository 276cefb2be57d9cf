package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.GrantAnswer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads Maskinporten's answer to the grant. */
@Singleton
@Named("readGrant")
final class ReadGrant implements Processor {

    private final TokenHosts hosts;
    private final FlightEnd end;
    private final Clock clock;

    ReadGrant(TokenHosts hosts, FlightEnd end, Clock clock) {
        this.hosts = hosts;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        var answer = new GrantAnswer(answered, Tokens.FLIGHT.in(exchange).request());
        end.onFailure(exchange, () -> Tokens.UPSTREAM.set(exchange, answer.token(clock.instant())));
    }
}
