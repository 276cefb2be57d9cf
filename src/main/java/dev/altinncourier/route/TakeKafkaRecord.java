package dev.altinncourier.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.message.IncomingMessage;
import dev.altinncourier.message.KafkaIntakeConfig;
import dev.altinncourier.submission.MessageRef;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Takes a record of the topic as what every intake takes; nothing of it stays in Camel's headers. */
@Singleton
@Named("takeKafkaRecord")
final class TakeKafkaRecord implements Processor {

    /** The record as the broker delivered it. */
    static final Variable<Delivered> DELIVERED = new Variable<>("delivered", Delivered.class);

    private static final List<String> IDS = List.of("messageId", "ce_id");
    private static final List<String> PROPERTIES = List.of("profile", "key", "owner", "name", "resend");

    private final String source;

    TakeKafkaRecord(KafkaIntakeConfig config) {
        this.source = "kafka:" + config.topic().orElse("");
    }

    /**
     * A record.
     *
     * @param headers its own, all of them
     * @param key its key; null for none
     * @param value its value; empty for none
     * @param commit tells the broker that it need not be delivered again
     */
    record Delivered(Headers headers, byte @Nullable [] key, byte[] value, KafkaManualCommit commit) {}

    @Override
    public void process(Exchange exchange) {
        var message = exchange.getMessage();
        var record = new Delivered(
                message.getHeader(KafkaConstants.HEADERS, Headers.class),
                message.getHeader(KafkaConstants.KEY, byte[].class),
                value(message),
                message.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class));
        DELIVERED.set(exchange, record);
        Intake.INCOMING.set(
                exchange,
                new IncomingMessage(
                        ref(message, record), properties(record), () -> new ByteArrayInputStream(record.value())));
        message.removeHeaders("*");
    }

    private static byte[] value(Message message) {
        var value = message.getBody(byte[].class);
        return value == null ? new byte[0] : value;
    }

    private MessageRef ref(Message message, Delivered record) {
        // A topic that was made anew counts from zero again: the time tells its records from the former ones.
        var place = message.getHeader(KafkaConstants.PARTITION, String.class) + "-"
                + message.getHeader(KafkaConstants.OFFSET, String.class) + "@"
                + message.getHeader(KafkaConstants.TIMESTAMP, String.class);
        var given = IDS.stream()
                .flatMap(name -> text(record, name))
                .filter(id -> !id.isBlank())
                .findFirst();
        return MessageRef.of(source, given.orElse(place), null);
    }

    private static Map<String, String> properties(Delivered record) {
        var properties = new HashMap<String, String>();
        if (record.key() != null && record.key().length > 0) {
            properties.put("key", new String(record.key(), UTF_8));
        }
        for (var name : PROPERTIES) {
            text(record, name).forEach(value -> properties.put(name, value));
        }
        return properties;
    }

    private static Stream<String> text(Delivered record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? Stream.of() : Stream.of(new String(header.value(), UTF_8));
    }
}
