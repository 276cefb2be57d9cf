package dev.altinncourier.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.journal.EventsConfig;
import dev.altinncourier.journal.PendingEvents.Pending;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.ZoneOffset;

/**
 * Writes an event as CloudEvents 1.0 in structured JSON, with the extensions {@code partitionkey} and {@code sequence}.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON format</a>
 */
@Singleton
public final class EventWriter {

    /** What it is, for headers. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final String TYPE = "dev.altinncourier.submission.";

    private final JsonFormat format = new JsonFormat();
    private final ObjectMapper json;
    private final URI source;

    public EventWriter(EventsConfig config, ObjectMapper json) {
        this.json = json;
        this.source = URI.create(config.source());
    }

    /** The same bytes at each repetition. */
    public byte[] write(Pending event) {
        return format.serialize(CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(source)
                .withType(TYPE + event.event().word())
                .withSubject(event.submission().value())
                .withTime(event.raisedAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", data(event))
                .withExtension("partitionkey", event.submission().value())
                // The specification wants a text that sorts as the events do.
                .withExtension("sequence", String.format("%06d", event.sequence()))
                .build());
    }

    /** The same as text, for brokers. */
    public String text(Pending event) {
        return new String(write(event), UTF_8);
    }

    private JsonCloudEventData data(Pending event) {
        try {
            return JsonCloudEventData.wrap(json.readTree(event.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that courier wrote itself is no JSON", e);
        }
    }
}
