package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells Kafka that all up to this record has been dealt with. */
@Singleton
@Named("commitOffset")
final class CommitOffset implements Processor {

    private final BrokerRoutes routes;

    CommitOffset(BrokerRoutes routes) {
        this.routes = routes;
    }

    @Override
    public void process(Exchange exchange) {
        TakeKafkaRecord.DELIVERED.in(exchange).commit().commit();
        routes.succeeded(exchange);
    }
}
