package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.LocaltestAnswer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads the test token. */
@Singleton
@Named("readLocaltest")
final class ReadLocaltest implements Processor {

    private final TokenHosts hosts;
    private final FlightEnd end;
    private final Clock clock;

    ReadLocaltest(TokenHosts hosts, FlightEnd end, Clock clock) {
        this.hosts = hosts;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        var answer = new LocaltestAnswer(answered);
        end.onFailure(exchange, () -> Tokens.UPSTREAM.set(exchange, answer.token(clock.instant())));
    }
}
