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

    private final FlightEnd end;
    private final Clock clock;

    ReadGrant(FlightEnd end, Clock clock) {
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answer = new GrantAnswer(
                AuthRequest.answer(exchange), Tokens.FLIGHT.in(exchange).request());
        end.onFailure(exchange, () -> Tokens.UPSTREAM.set(exchange, answer.token(clock.instant())));
    }
}
