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

    private static final int UNAUTHORIZED = 401;

    private final TokenHosts hosts;
    private final FlightEnd end;
    private final TokenSources sources;
    private final Clock clock;

    ReadExchange(TokenHosts hosts, FlightEnd end, TokenSources sources, Clock clock) {
        this.sources = sources;
        this.hosts = hosts;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var answered = AuthRequest.answer(exchange);
        hosts.answered(exchange, answered);
        if (answered.status() == UNAUTHORIZED) {
            sources.drop(Tokens.FLIGHT.in(exchange).request());
        }
        var answer = new ExchangeAnswer(answered);
        end.onFailure(exchange, () -> Tokens.TOKEN.set(exchange, answer.token(clock.instant())));
    }
}
