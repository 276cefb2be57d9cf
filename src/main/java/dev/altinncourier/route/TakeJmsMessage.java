package dev.altinncourier.route;

import dev.altinncourier.event.ReplyAddress;
import dev.altinncourier.event.ReplyAddress.Kind;
import dev.altinncourier.event.ReplyRule;
import dev.altinncourier.message.IncomingMessage;
import dev.altinncourier.message.JmsIntakeConfig;
import dev.altinncourier.submission.MessageRef;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TemporaryTopic;
import jakarta.jms.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Takes a message of the queue as what every intake takes; nothing of it stays in Camel's headers. */
@Singleton
@Named("takeJmsMessage")
final class TakeJmsMessage implements Processor {

    /** The message as the broker delivered it. */
    static final Variable<Message> DELIVERED = new Variable<>("delivered", Message.class);

    private static final String MESSAGE_ID = "messageId";
    private static final List<String> PROPERTIES = List.of("profile", "key", "owner", "name", "resend");

    private final String source;
    private final ReplyRule replies;

    TakeJmsMessage(JmsIntakeConfig config, ReplyRule replies) {
        this.source = "jms:" + config.queue().orElse("");
        this.replies = replies;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, JMSException {
        var delivered = exchange.getMessage().getMandatoryBody(Message.class);
        DELIVERED.set(exchange, delivered);
        Intake.INCOMING.set(
                exchange, new IncomingMessage(ref(delivered), properties(delivered), new JmsBody(delivered)));
        exchange.getMessage().removeHeaders("*");
    }

    private MessageRef ref(Message message) throws JMSException {
        var given = Optional.ofNullable(message.getStringProperty(MESSAGE_ID)).filter(id -> !id.isBlank());
        var id = given.isPresent() ? given.get() : message.getJMSMessageID();
        return MessageRef.of(source, id, replyTo(message)).toldAs(correlation(message));
    }

    private @Nullable String replyTo(Message message) throws JMSException {
        var destination = message.getJMSReplyTo();
        if (destination == null) {
            return null;
        }
        var allowed = replies.allow(address(destination));
        if (allowed.isEmpty()) {
            Log.warnf("the JMSReplyTo of a message of %s is passed over: no events may go there", source);
        }
        return allowed.map(ReplyAddress::text).orElse(null);
    }

    private static String address(Destination destination) throws JMSException {
        if (destination instanceof Queue queue) {
            var kind = queue instanceof TemporaryQueue ? Kind.TEMPORARY_QUEUE : Kind.QUEUE;
            return new ReplyAddress(kind, queue.getQueueName()).text();
        }
        if (destination instanceof Topic topic) {
            var kind = topic instanceof TemporaryTopic ? Kind.TEMPORARY_TOPIC : Kind.TOPIC;
            return new ReplyAddress(kind, topic.getTopicName()).text();
        }
        return "";
    }

    /** As JMS has it for a reply: the request's own correlation id, else its id. */
    private static @Nullable String correlation(Message message) throws JMSException {
        var own = message.getJMSCorrelationID();
        return own == null || own.isBlank() ? message.getJMSMessageID() : own;
    }

    private static Map<String, String> properties(Message message) throws JMSException {
        var properties = new HashMap<String, String>();
        for (var name : PROPERTIES) {
            var value = message.getStringProperty(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
        return properties;
    }
}
