package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * An event is taken when the receiver says so; whatever else it answers, the event is kept and sent again. After a 410 nothing
 * is sent any more, as the specification of webhooks wants it: the events are kept until an operator has looked.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md#22-delivery-response">answers</a>
 */
@Singleton
@Named("readWebhookAnswer")
final class ReadWebhookAnswer implements Processor {

    private static final int GONE = 410;

    private final Delivery delivery;

    ReadWebhookAnswer(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void process(Exchange exchange) throws IOException, Delivery.NotTaken, Delivery.ReceiverGone {
        int status = HttpAnswer.status(exchange);
        // What it says beside that is of no interest, but has to be read for the connection's sake.
        HttpAnswer.body(exchange);
        if (status == GONE) {
            throw new Delivery.ReceiverGone("HTTP " + status);
        }
        if (status / 100 != 2) {
            throw new Delivery.NotTaken("HTTP " + status);
        }
        delivery.end(exchange);
    }
}
