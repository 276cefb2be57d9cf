package dev.altinncourier.route;

import dev.altinncourier.event.EventWriter;
import dev.altinncourier.event.WebhookSignature;
import dev.altinncourier.journal.WebhookConfig;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Puts an event into the message as the POST that tells it, signed. */
@Singleton
@Named("callWebhook")
final class CallWebhook implements Processor {

    private final Delivery delivery;
    private final EventWriter writer;
    private final WebhookSignature signature;
    private final URI url;

    CallWebhook(Delivery delivery, EventWriter writer, WebhookSignature signature, WebhookConfig config) {
        this.delivery = delivery;
        this.writer = writer;
        this.signature = signature;
        this.url = config.url().orElse(URI.create(""));
    }

    @Override
    public void process(Exchange exchange) throws Delivery.NotNow, IOException {
        var body = writer.write(delivery.begin(exchange));
        AuthRequest.call(exchange, "POST", url, Map.of(WebhookSignature.HEADER, signature.of(body)));
        exchange.setVariable(
                WriteRequest.REQUEST, new ByteArrayEntity(body, ContentType.parse(EventWriter.CONTENT_TYPE)));
    }
}
