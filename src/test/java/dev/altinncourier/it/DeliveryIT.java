package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Submissions that are made in one multipart call. */
class DeliveryIT extends OnStage {

    private static final Path EXAMPLE = Path.of("examples/ttd-courier-test/my-first-submission");

    @Test
    void aLoneFormIsDelivered() throws IOException {
        // Given
        var form = Stage.submission("bidrag/soknad.xml");

        // When
        stage.inbox().drop("ttd-bidrag", "soknad-17.xml", Files.readAllBytes(form));
        var filed = stage.outcomes().await("soknad-17");

        // Then
        var instance = stage.delivered(filed);
        assertThat(element(instance, "model1").path("contentTypeHeader").asText())
                .isEqualTo("application/xml");
        assertThat(element(instance, "model1").path("sha256").asText()).isEqualTo(Sha256.of(form));
        assertThat(filed.folder().resolve("in/soknad-17.xml")).hasSameBinaryContentAs(form);
        assertThat(filed.folder().resolve("receipt")).isDirectoryContaining("glob:**.pdf");
    }

    @Test
    void aFolderWithAttachmentsIsDelivered() {
        // When
        stage.inbox()
                .prepare("ttd-courier-test", "two-attachments")
                .with("skjema.xml", EXAMPLE.resolve("skjema.xml"))
                .with("vedlegg/Attest æøå.pdf", EXAMPLE.resolve("vedlegg/attest.pdf"))
                .with("vedlegg/bilde.png", Stage.submission("mva/vedlegg/kvittering.png"))
                .with(".ready", "")
                .drop();
        var filed = stage.outcomes().await("two-attachments");

        // Then
        var instance = stage.delivered(filed);
        assertThat(SandboxControl.elements(instance, "certificate"))
                .extracting(element -> element.path("sha256").asText())
                .containsExactlyInAnyOrder(
                        Sha256.of(EXAMPLE.resolve("vedlegg/attest.pdf")),
                        Sha256.of(Stage.submission("mva/vedlegg/kvittering.png")));
        assertThat(filed.report().path("parts"))
                .extracting(part -> part.path("name").asText())
                .contains("Attest æøå.pdf");
    }

    @Test
    void theBundledExampleIsDelivered() {
        // When
        stage.inbox()
                .prepare("ttd-courier-test", "my-first-submission")
                .with("skjema.xml", EXAMPLE.resolve("skjema.xml"))
                .with("vedlegg/attest.pdf", EXAMPLE.resolve("vedlegg/attest.pdf"))
                .with("submission.json", EXAMPLE.resolve("submission.json"))
                .drop();
        var filed = stage.outcomes().await("my-first-submission");

        // Then
        assertThat(stage.delivered(filed).path("data"))
                .extracting(element -> element.path("dataType").asText())
                .contains("model1", "certificate");
    }

    private static JsonNode element(JsonNode instance, String dataType) {
        for (var element : instance.path("data")) {
            if (element.path("dataType").asText().equals(dataType)) {
                return element;
            }
        }
        throw new AssertionError("no " + dataType + " in " + instance.toPrettyString());
    }
}
