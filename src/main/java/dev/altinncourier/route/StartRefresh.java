package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Begins to replace a token that will soon be over, in a copy of the exchange that goes on with it. */
@Singleton
@Named("startRefresh")
final class StartRefresh implements Processor {

    StartRefresh() {}

    @Override
    public void process(Exchange exchange) {
        Tokens.REFRESHING.set(exchange, true);
        Tokens.UPSTREAM.clear(exchange);
        TakeToken.fetch(exchange, Tokens.EARLY.in(exchange));
    }
}
