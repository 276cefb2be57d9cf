package dev.altinncourier.route;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.message.IncomingMessage;
import java.util.Map;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What courier makes of a record of the topic before it looks into it. */
class TakeKafkaRecordTest {

    private final Headers headers = new RecordHeaders();

    @Test
    void aRecordIsKnownByItsPlaceAndTimeWhereItsSenderGivesNoId() {
        // When
        var taken = take("termin-5", "<a/>");

        // Then
        assertThat(taken.ref().source()).isEqualTo("kafka:courier-inbox");
        assertThat(taken.ref().id()).isEqualTo("1-42@1764404130000");
        assertThat(taken.properties()).containsExactly(Map.entry("key", "termin-5"));
    }

    @Test
    void itsSendersIdGoesBeforeACloudEvents() {
        // Given
        headers.add("ce_id", "event-1".getBytes(UTF_8));
        var event = take("k", "<a/>");

        // When
        headers.add("messageId", "erp-4711".getBytes(UTF_8));
        var named = take("k", "<a/>");

        // Then
        assertThat(event.ref().id()).isEqualTo("event-1");
        assertThat(named.ref().id()).isEqualTo("erp-4711");
    }

    @Test
    void theLastOfSeveralHeadersCountsAndGoesBeforeTheKey() {
        // Given
        headers.add("key", "first".getBytes(UTF_8));
        headers.add("key", "last".getBytes(UTF_8));
        headers.add("unknown", "x".getBytes(UTF_8));
        headers.add("owner", null);

        // When
        var taken = take("of-the-record", "<a/>");

        // Then
        assertThat(taken.properties()).containsExactly(Map.entry("key", "last"));
    }

    @Test
    void aRecordWithoutAValueIsEmpty() throws Exception {
        // When
        var taken = take(null, null);

        // Then
        try (var content = taken.body().open()) {
            assertThat(content.readAllBytes()).isEmpty();
        }
        assertThat(taken.properties()).isEmpty();
    }

    private IncomingMessage take(@Nullable String key, @Nullable String value) {
        var exchange = new DefaultExchange(new DefaultCamelContext());
        var message = exchange.getMessage();
        message.setHeader(KafkaConstants.HEADERS, headers);
        message.setHeader(KafkaConstants.PARTITION, 1);
        message.setHeader(KafkaConstants.OFFSET, 42L);
        message.setHeader(KafkaConstants.TIMESTAMP, 1_764_404_130_000L);
        message.setHeader(KafkaConstants.MANUAL_COMMIT, (KafkaManualCommit) () -> {});
        if (key != null) {
            message.setHeader(KafkaConstants.KEY, key.getBytes(UTF_8));
        }
        message.setBody(value == null ? null : value.getBytes(UTF_8));
        new TakeKafkaRecord(new Intakes.Kafka()).process(exchange);
        assertThat(message.getHeaders()).isEmpty();
        return Intake.INCOMING.in(exchange);
    }
}
