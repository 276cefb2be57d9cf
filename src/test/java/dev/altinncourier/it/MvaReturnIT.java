package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.altinncourier.it.InboxFolder.Prepared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** A VAT return of five files, as a folder and as a zip; the bundled one, and the tax administration's own examples. */
class MvaReturnIT extends OnStage {

    private static final String PROFILE = "skd-mva";
    private static final String ENVELOPE = "no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0";
    private static final Path SAMPLES = Path.of(System.getProperty("courier.it.samples", "../shared/samples"), "mva");

    @Test
    void aFolderIsDeliveredAndAnswered() {
        bundled("termin-4").drop();
        assertDelivered("termin-4", Stage.submission("mva/vedlegg"));
    }

    @Test
    void aZipIsDeliveredAndAnswered() {
        bundled("termin-5").dropAsZip();
        assertDelivered("termin-5", Stage.submission("mva/vedlegg"));
    }

    @Test
    void anEnvelopeIsMadeThatListsWhatIsSent() throws IOException {
        // Given
        var drop = bundled("uten-konvolutt");
        Files.delete(drop.place("konvolutt.xml"));

        // When
        drop.drop();

        // Then
        assertDelivered("uten-konvolutt", Stage.submission("mva/vedlegg"));
        var filed = stage.outcomes().await("uten-konvolutt");
        assertThat(filed.report().path("parts"))
                .extracting(part -> part.path("role").asText(), part -> part.path("sha256")
                        .asText())
                .contains(tuple("konvolutt", Sha256.of(filed.folder().resolve("generated/konvolutt.xml"))));
        assertThat(filed.folder().resolve("in/konvolutt.xml")).doesNotExist();
    }

    @Test
    void aReturnAloneIsASubmission() throws IOException {
        // Given
        var melding = Files.readString(Stage.submission("mva/melding.xml")).replace("juli-august", "mai-juni");

        // When
        stage.inbox().drop(PROFILE, "termin-3.xml", melding.getBytes(StandardCharsets.UTF_8));

        // Then
        var filed = stage.outcomes().await("termin-3");
        var instance = stage.delivered(filed);
        assertThat(SandboxControl.elements(instance, ENVELOPE)).hasSize(1);
        assertThat(filed.read("generated/konvolutt.xml"))
                .contains("<skattleggingsperiodeToMaaneder>mai-juni</skattleggingsperiodeToMaaneder>");
    }

    @Test
    void theTaxAdministrationsExamplesAreDeliveredAsAFolder() {
        assumeThat(SAMPLES).isDirectory();
        examples("eksempel").drop();
        assertDelivered("eksempel", SAMPLES.resolve("vedlegg"));
    }

    @Test
    void theTaxAdministrationsExamplesAreDeliveredAsAZip() {
        assumeThat(SAMPLES).isDirectory();
        examples("eksempel-zip").dropAsZip();
        assertDelivered("eksempel-zip", SAMPLES.resolve("vedlegg"));
    }

    /** Two returns of one content would be a duplicate: each says which key it is for. */
    private static Prepared bundled(String key) {
        return filled(key, Stage.submission("mva/melding.xml"), Stage.submission("mva/konvolutt.xml"))
                .with("vedlegg/spesifikasjon.xml", Stage.submission("mva/vedlegg/spesifikasjon.xml"))
                .with("vedlegg/bilag.pdf", Stage.submission("mva/vedlegg/bilag.pdf"))
                .with("vedlegg/kvittering.png", Stage.submission("mva/vedlegg/kvittering.png"));
    }

    private static Prepared examples(String key) {
        return stage.inbox()
                .prepare(PROFILE, key)
                .with("mvamelding-" + key + ".xml", SAMPLES.resolve("melding/mvakode1.xml"))
                .with("konvolutt.xml", fittingEnvelope())
                .with("submission.json", "{\"key\": \"" + key + "\", \"resend\": true}")
                .with("vedlegg/mva-vedlegg.xml", SAMPLES.resolve("vedlegg/mva-vedlegg.xml"))
                .with("vedlegg/pdf-vedlegg.pdf", SAMPLES.resolve("vedlegg/pdf-vedlegg.pdf"))
                .with("vedlegg/png-vedlegg.png", SAMPLES.resolve("vedlegg/png-vedlegg.png"));
    }

    /** The examples were not made for each other: the envelope is another organisation's, of another year. */
    private static String fittingEnvelope() {
        try {
            return Files.readString(SAMPLES.resolve("konvolutt/mvakonvolutt1.xml"))
                    .replace("123456789", "913238254")
                    .replace("<aar>2022", "<aar>2021");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Prepared filled(String key, Path message, Path envelope) {
        return stage.inbox()
                .prepare(PROFILE, key)
                .with("mvamelding-" + key + ".xml", message)
                .with("konvolutt.xml", envelope)
                .with("submission.json", "{\"key\": \"" + key + "\", \"resend\": true}");
    }

    private static void assertDelivered(String key, Path attachments) {
        var filed = stage.outcomes().await(key);
        var receipt = filed.report();
        var instance = stage.delivered(filed);

        assertThat(instance.path("data"))
                .filteredOn(element -> !element.path("createdBy").asText().equals("skd"))
                .extracting(element -> element.path("dataType").asText(), element -> element.path("contentTypeHeader")
                        .asText())
                .contains(tuple(ENVELOPE, "application/xml"), tuple("mvamelding", "text/xml"));
        assertThat(SandboxControl.elements(instance, "binaerVedlegg"))
                .extracting(
                        element -> element.path("filename").asText(),
                        element -> element.path("sha256").asText(),
                        element -> element.path("contentType").asText())
                .containsExactlyInAnyOrder(
                        sent(attachments, "xml", "text/xml"),
                        sent(attachments, "pdf", "application/pdf"),
                        sent(attachments, "png", "image/png"));
        assertThat(SandboxControl.elements(instance, "mvamelding"))
                .extracting(element -> element.path("filename").asText(), element -> element.path("sha256")
                        .asText())
                .containsExactly(
                        tuple("mvaMelding.xml", Sha256.of(filed.folder().resolve(message(filed, key)))));

        assertThat(receipt.path("verdict").asText()).isEqualTo("feedback-received");
        assertThat(receipt.path("parts")).hasSize(5);
        assertThat(filed.folder().resolve("receipt"))
                .isDirectoryContaining("glob:**/valideringsresultat.xml")
                .isDirectoryContaining("glob:**/betalingsinformasjon.xml")
                .isDirectoryContaining("glob:**/kvittering.pdf");
    }

    /** The return among the sender's files; of a zip it is no longer there, and the bundled original is taken. */
    private static Path message(Filed filed, String key) {
        var inFolder = filed.folder().resolve("in/mvamelding-" + key + ".xml");
        if (Files.exists(inFolder)) {
            return inFolder;
        }
        return (key.startsWith("eksempel")
                        ? SAMPLES.resolve("melding/mvakode1.xml")
                        : Stage.submission("mva/melding.xml"))
                .toAbsolutePath();
    }

    private static Tuple sent(Path attachments, String extension, String contentType) {
        try (var files = Files.list(attachments)) {
            var file = files.filter(path -> path.toString().endsWith("." + extension))
                    .findFirst()
                    .orElseThrow();
            return tuple(file.getFileName().toString(), Sha256.of(file), contentType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
