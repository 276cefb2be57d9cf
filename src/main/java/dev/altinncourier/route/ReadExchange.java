package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.ExchangeAnswer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads the Altinn token. */
@Singleton
@Named("readExchange")
final class ReadExchange implements Processor {

    private final TokenHosts hosts;
    private final FlightEnd end;
    private final Clock clock;

    ReadExchange(TokenHosts hosts, FlightEnd end, Clock clock) {
        this.hosts = hosts;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        var answer = new ExchangeAnswer(answered);
        end.onFailure(exchange, () -> Tokens.TOKEN.set(exchange, answer.token(clock.instant())));
    }
}
