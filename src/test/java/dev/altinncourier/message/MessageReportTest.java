package dev.altinncourier.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.submission.MessageRef;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What whoever published a message reads of why it was refused. */
class MessageReportTest {

    @Test
    void itSaysWhichMessageAndWhatToDoInTwoLanguages() throws IOException {
        // Given
        var refused = MessageRule.MESSAGE_WITHOUT_PROFILE.refused();
        var message = new MessageRef("jms:courier.inbox", "ID:1", "answers");

        // When
        var report = new MessageReport(message, refused.problem(), Instant.parse("2026-11-29T12:00:00Z"));

        // Then
        var json = new ObjectMapper().readTree(report.json());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "schemaVersion", "source", "messageId", "category", "rule", "summary", "nextAction", "time");
        assertThat(json.path("messageId").asText()).isEqualTo("ID:1");
        assertThat(json.path("rule").asText()).isEqualTo("message-without-profile");
        assertThat(json.at("/summary/nb").asText()).startsWith("Meldingen");
        assertThat(json.at("/nextAction/en").asText()).startsWith("Set the property profile");
    }
}
