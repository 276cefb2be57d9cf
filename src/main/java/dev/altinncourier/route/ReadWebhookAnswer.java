package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** An event is taken when the receiver says so; whatever else it answers, the event is kept and sent again. */
@Singleton
@Named("readWebhookAnswer")
final class ReadWebhookAnswer implements Processor {

    private final Delivery delivery;

    ReadWebhookAnswer(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void process(Exchange exchange) throws IOException, Delivery.NotTaken {
        int status = HttpAnswer.status(exchange);
        // What it says beside that is of no interest, but has to be read for the connection's sake.
        HttpAnswer.body(exchange);
        if (status / 100 != 2) {
            throw new Delivery.NotTaken("HTTP " + status);
        }
        delivery.end(exchange);
    }
}
