package dev.altinncourier.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.journal.EventsConfig;
import dev.altinncourier.journal.PendingEvents.Pending;
import dev.altinncourier.journal.StatusEvent;
import dev.altinncourier.submission.SubmissionId;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Events as a receiver reads them. */
class EventWriterTest {

    private static final Pending EVENT = new Pending(
            7,
            "webhook",
            "7d0ab1a0-6f3a-4c4e-8a55-0f6f0b3c7c11",
            new SubmissionId("01KARQ3W5C8D9E0F1G2H3J4K5M"),
            StatusEvent.ACCEPTED_WITH_REMARKS,
            5,
            Instant.parse("2026-11-29T08:15:30.123Z"),
            "{\"key\":\"lønn\",\"status\":\"accepted-with-remarks\"}",
            null,
            null,
            3);

    private final EventWriter writer = new EventWriter(new Source(), new ObjectMapper());

    @Test
    void anEventIsACloudEvent() throws IOException {
        // When
        var json = new ObjectMapper().readTree(writer.write(EVENT));

        // Then
        assertThat(json.path("specversion").asText()).isEqualTo("1.0");
        assertThat(json.path("id").asText()).isEqualTo(EVENT.id());
        assertThat(json.path("source").asText()).isEqualTo("/erp/courier");
        assertThat(json.path("type").asText()).isEqualTo("dev.altinncourier.submission.accepted-with-remarks");
        assertThat(json.path("subject").asText()).isEqualTo("01KARQ3W5C8D9E0F1G2H3J4K5M");
        assertThat(json.path("time").asText()).isEqualTo("2026-11-29T08:15:30.123Z");
        assertThat(json.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(json.path("partitionkey").asText()).isEqualTo("01KARQ3W5C8D9E0F1G2H3J4K5M");
        assertThat(json.path("sequence").asText()).isEqualTo("000005");
        assertThat(json.path("data").path("key").asText()).isEqualTo("lønn");
    }

    @Test
    void aLibraryThatKnowsCloudEventsReadsIt() {
        // When
        var read = new JsonFormat().deserialize(writer.write(EVENT));

        // Then
        assertThat(read.getId()).isEqualTo(EVENT.id());
        assertThat(read.getExtension("sequence")).isEqualTo("000005");
    }

    @Test
    void aRepetitionIsTheSameToTheByte() {
        assertThat(writer.write(EVENT)).isEqualTo(writer.write(EVENT));
    }

    private record Source() implements EventsConfig {
        @Override
        public String source() {
            return "/erp/courier";
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(30);
        }

        @Override
        public Optional<String> on() {
            return Optional.empty();
        }
    }
}
