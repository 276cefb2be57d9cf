package dev.altinncourier.route;

import dev.altinncourier.message.MessageReport;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;

/** Adds the report to the properties of a message that can never be a submission; all else of it stays as it came. */
@Singleton
@Named("addJmsReport")
final class AddJmsReport implements Processor {

    /** What brokers set themselves, and let nobody else set. */
    private static final String BROKERS = "JMSX";

    private static final String GROUP = "JMSXGroup";

    private final Clock clock;

    AddJmsReport(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws JMSException {
        var incoming = Intake.INCOMING.in(exchange).ref();
        var report = new MessageReport(incoming, Intake.REFUSED.in(exchange), clock.instant());
        Log.warnf(
                "a message of %s goes to the dead-letter queue: %s",
                incoming.source(), report.problem().summary().en());
        var message = TakeJmsMessage.DELIVERED.in(exchange);
        var properties = properties(message);
        properties.put(MessageReport.REPORT, report.json());
        properties.put(MessageReport.RULE, report.rule());
        message.clearProperties();
        for (var property : properties.entrySet()) {
            message.setObjectProperty(property.getKey(), property.getValue());
        }
        if (message instanceof BytesMessage bytes) {
            bytes.reset();
        }
        exchange.getMessage(JmsMessage.class).setJmsMessage(message);
    }

    private static Map<String, Object> properties(Message message) throws JMSException {
        var properties = new HashMap<String, Object>();
        for (var name : Collections.list((java.util.Enumeration<?>) message.getPropertyNames())) {
            var property = String.valueOf(name);
            if (!property.startsWith(BROKERS) || property.startsWith(GROUP)) {
                properties.put(property, message.getObjectProperty(property));
            }
        }
        return properties;
    }
}
