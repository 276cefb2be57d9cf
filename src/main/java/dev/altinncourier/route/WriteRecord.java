package dev.altinncourier.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.event.EventWriter;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;

/**
 * Puts an event into the message as a record of Kafka, in CloudEvents' structured mode. Its key is the submission's id, so that
 * one partition has all of a submission's.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">binding</a>
 */
@Singleton
@Named("writeRecord")
final class WriteRecord implements Processor {

    private static final String CONTENT_TYPE = "content-type";

    private final Delivery delivery;
    private final EventWriter writer;

    WriteRecord(Delivery delivery, EventWriter writer) {
        this.delivery = delivery;
        this.writer = writer;
    }

    @Override
    public void process(Exchange exchange) throws Delivery.NotNow {
        var event = delivery.begin(exchange);
        var message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(KafkaConstants.KEY, event.submission().value().getBytes(UTF_8));
        message.setHeader(CONTENT_TYPE, EventWriter.CONTENT_TYPE);
        message.setBody(writer.write(event));
    }
}
