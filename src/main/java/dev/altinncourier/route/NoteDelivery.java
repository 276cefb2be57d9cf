package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** An event is taken when a broker has confirmed it; the step before this one waits for that. */
@Singleton
@Named("noteDelivery")
final class NoteDelivery implements Processor {

    private final Delivery delivery;

    NoteDelivery(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void process(Exchange exchange) {
        delivery.end(exchange);
    }
}
