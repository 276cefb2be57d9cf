package dev.altinncourier.route;

import dev.altinncourier.event.EventWriter;
import dev.altinncourier.journal.EventChannels;
import dev.altinncourier.journal.PendingEvents.Pending;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsConstants;

/**
 * Puts an event into the message as a text of JMS: in a topic under courier's id of the submission, in a reply under what its
 * sender recognises it by. What JMS calls a property has the name of a variable, so that there can be no hyphen in it.
 */
@Singleton
@Named("writeJmsEvent")
final class WriteJmsEvent implements Processor {

    private static final String CONTENT_TYPE = "contentType";
    private static final String SUBMISSION = "submission";
    private static final String STATUS = "status";
    private static final String GROUP = "JMSXGroupID";

    private final Delivery delivery;
    private final EventWriter writer;

    WriteJmsEvent(Delivery delivery, EventWriter writer) {
        this.delivery = delivery;
        this.writer = writer;
    }

    @Override
    public void process(Exchange exchange) throws Delivery.NotNow {
        var event = delivery.begin(exchange);
        var id = event.submission().value();
        var message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(CONTENT_TYPE, EventWriter.CONTENT_TYPE);
        // For selectors: a receiver need not take all.
        message.setHeader(SUBMISSION, id);
        message.setHeader(STATUS, event.event().word());
        // Of several receivers on one queue, one gets all of a submission's.
        message.setHeader(GROUP, id);
        if (event.channel().equals(EventChannels.JMS_REPLY)) {
            message.setHeader(JmsConstants.JMS_DESTINATION_NAME, replyTo(event));
            message.setHeader(
                    JmsConstants.JMS_HEADER_CORRELATION_ID,
                    Optional.ofNullable(event.correlation()).orElse(id));
        } else {
            message.setHeader(JmsConstants.JMS_HEADER_CORRELATION_ID, id);
        }
        message.setBody(writer.text(event));
    }

    private static String replyTo(Pending event) {
        return Optional.ofNullable(event.replyTo()).orElse("");
    }
}
