package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Hands the token to everybody who waits for it. */
@Singleton
@Named("keepToken")
final class KeepToken implements Processor {

    private final LookEnd look;

    KeepToken(LookEnd look) {
        this.look = look;
    }

    @Override
    public void process(Exchange exchange) {
        Tokens.FLIGHT.in(exchange).complete(Tokens.TOKEN.in(exchange));
        Tokens.UPSTREAM.clear(exchange);
        Tokens.FLIGHT.clear(exchange);
        look.passed(exchange, HoldSubject.tokenPoint(exchange));
    }
}
