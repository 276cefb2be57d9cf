package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Notes that a message was taken: the next trouble is a new one. The session is acknowledged when the route has ended. */
@Singleton
@Named("endDelivery")
final class EndDelivery implements Processor {

    private final BrokerRoutes routes;

    EndDelivery(BrokerRoutes routes) {
        this.routes = routes;
    }

    @Override
    public void process(Exchange exchange) {
        routes.succeeded(exchange);
    }
}
