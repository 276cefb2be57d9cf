package dev.altinncourier.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The system of a sender that looks now and then into a queue, or what it has subscribed to, and keeps the events. */
final class JmsMailbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 300;

    private final String url;
    private final Function<JMSContext, JMSConsumer> place;
    private final List<Heard> heard = new ArrayList<>();

    /**
     * One message.
     *
     * @param text its body
     * @param event the same
     * @param correlation what it says that it belongs to
     * @param contentType what it says that it is
     * @param mode whether the broker keeps it
     */
    record Heard(String text, JsonNode event, String correlation, String contentType, int mode) {

        String id() {
            return event.path("id").asText();
        }

        /** The last word of its type. */
        String word() {
            return event.path("type").asText().replace("dev.altinncourier.submission.", "");
        }
    }

    private JmsMailbox(String url, Function<JMSContext, JMSConsumer> place) {
        this.url = url + "?consumerWindowSize=0";
        this.place = place;
        look();
    }

    static JmsMailbox ofQueue(String url, String name) {
        return new JmsMailbox(url, context -> context.createConsumer(context.createQueue(name)));
    }

    /** The broker keeps what comes while nobody looks. */
    static JmsMailbox ofTopic(String url, String name) {
        return new JmsMailbox(url, context -> context.createSharedDurableConsumer(context.createTopic(name), "erp"));
    }

    /** What was told of a submission so far, in the order in which it came. */
    List<Heard> of(String key) {
        look();
        return heard.stream()
                .filter(one -> one.event().at("/data/key").asText().equals(key))
                .toList();
    }

    /** The same, each in a word. */
    List<String> wordsOf(String key) {
        return of(key).stream().map(Heard::word).toList();
    }

    private synchronized void look() {
        try (var factory = new ActiveMQConnectionFactory(url);
                var context = factory.createContext();
                var consumer = place.apply(context)) {
            for (var message = consumer.receive(PATIENCE_MILLIS);
                    message != null;
                    message = consumer.receive(PATIENCE_MILLIS)) {
                heard.add(read(message));
            }
        }
    }

    static Heard read(Message message) {
        try {
            var text = message.getBody(String.class);
            return new Heard(
                    text,
                    JSON.readTree(text),
                    message.getJMSCorrelationID(),
                    message.getStringProperty("contentType"),
                    message.getJMSDeliveryMode());
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
