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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VAT returns, as a folder, a zip and a lone file: with an envelope, without, with each verdict, and what is wrong. */
class MvaReturnIT {

    private static final String PROFILE = "skd-mva";
    private static final String ENVELOPE = "no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0";
    private static final String REMARK = "Ingen merknad";
    private static final Path SAMPLES = Path.of(System.getProperty("courier.it.samples", "../shared/samples"), "mva");

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path home) {
        stage = Stage.in(home, ShippedProfiles::impatient);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

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
    void theTaxAdministrationsExamplesAreDelivered() throws IOException {
        // Given
        assumeThat(SAMPLES).isDirectory();
        var drop = examples("eksempel");
        Files.delete(drop.place("konvolutt.xml"));

        // When
        drop.dropAsZip();

        // Then
        assertDelivered("eksempel", SAMPLES.resolve("vedlegg"));
    }

    @Test
    void everyCodeOfTheTaxAdministrationIsTaken() {
        // Given
        assumeThat(SAMPLES).isDirectory();

        // When
        stage.inbox()
                .prepare(PROFILE, "alle-koder")
                .with("melding.xml", SAMPLES.resolve("melding/eksempelMedAlleTilfeller.xml"))
                .with(".ready", "")
                .drop();

        // Then
        stage.delivered(stage.outcomes().await("alle-koder"));
    }

    @Test
    void aReturnThatWasSentWithAnEnvelopeOfCouriersIsNotSentAgainWithOneOfItsOwn() throws IOException {
        // Given
        var melding = Files.readString(Stage.submission("mva/melding.xml")).replace("juli-august", "januar-februar");
        stage.inbox()
                .prepare(PROFILE, "bar-retur")
                .with("melding.xml", melding)
                .with(".ready", "")
                .drop();
        stage.outcomes().await("bar-retur").assertIn("done");

        // When
        var envelope = Files.readString(Stage.submission("mva/konvolutt.xml")).replace("juli-august", "januar-februar");
        stage.inbox()
                .prepare(PROFILE, "med-egen-konvolutt")
                .with("melding.xml", melding)
                .with("konvolutt.xml", envelope)
                .with(".ready", "")
                .drop();

        // Then
        assertThat(refused("med-egen-konvolutt").text()).contains("bar-retur");
    }

    /** Its example of an envelope is not in the namespace of its schema, and names another organisation. */
    @Test
    void theTaxAdministrationsOwnEnvelopeIsRefusedByItsSchema() {
        // Given
        assumeThat(SAMPLES).isDirectory();

        // When
        examples("eksempel-konvolutt").drop();
        var filed = refused("eksempel-konvolutt");

        // Then
        assertThat(filed.text()).contains("konvolutt.xml", "line 2", "mvaMeldingInnsending");
    }

    @Test
    void aMisspeltElementIsNamedWithItsLine() throws IOException {
        // When
        melding(
                        "skrivefeil",
                        "<meldingskategori>alminnelig</meldingskategori>",
                        "<meldingsKategori>alminnelig</meldingsKategori>")
                .drop();
        var filed = refused("skrivefeil");

        // Then
        assertThat(filed.text()).contains("melding.xml", "line 27", "meldingsKategori");
    }

    @Test
    void whatSkatteetatenFindsBeforehandMakesNothingInAltinn() throws IOException {
        // When
        melding("ugyldig", REMARK, "[valider ugyldig]").drop();
        var filed = refused("ugyldig");

        // Then
        assertThat(filed.report().path("category").asText()).isEqualTo("AUTHORITY_REJECTED");
        assertThat(filed.text()).contains("Bestilt for utprøving");
    }

    @Test
    void anEnvelopeOfAnotherOrganisationIsRefused() throws IOException {
        // Given
        var envelope = Files.readString(Stage.submission("mva/konvolutt.xml")).replace("910423185", "897069650");

        // When
        melding("feil-orgnr", REMARK, "feil orgnr")
                .with("konvolutt.xml", envelope)
                .drop();
        var filed = refused("feil-orgnr");

        // Then
        assertThat(filed.text()).contains("organisasjonsnummer").doesNotContain("897069650");
    }

    /** Only Skatteetaten's app compares the list with what was sent, when the form is left. */
    @Test
    void anEnvelopeThatListsOtherAttachmentsIsRefused() throws IOException {
        // When
        melding("feil-vedlegg", REMARK, "feil vedlegg")
                .with("konvolutt.xml", Stage.submission("mva/konvolutt.xml"))
                .with("vedlegg/bilag.pdf", Stage.submission("mva/vedlegg/bilag.pdf"))
                .drop();
        var filed = stage.outcomes().await("feil-vedlegg");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.text()).contains("forskjellig fra listen med vedlegg som er lastet opp i instansen");
    }

    @ParameterizedTest
    @CsvSource({
        "avvikende, done,     accepted-with-remarks",
        "mangelfull, done,    accepted-with-remarks",
        "ugyldig,   rejected, ''"
    })
    void theVerdictOfSkatteetatenDecides(String answer, String box, String verdict) throws IOException {
        // When
        melding("svar-" + answer, REMARK, "[svar " + answer + "]").drop();
        var filed = stage.outcomes().await("svar-" + answer);

        // Then
        filed.assertIn(box);
        assertThat(filed.report().path("verdict").asText()).isEqualTo(verdict);
        assertThat(filed.folder().resolve("receipt/valideringsresultat.xml"))
                .content()
                .contains(answer + " skattemelding");
    }

    private static Filed refused(String key) {
        var filed = stage.outcomes().await(key);
        filed.assertIn("rejected");
        assertThat(stage.sandbox.instancesOf(filed.id())).isEmpty();
        return filed;
    }

    /** The bundled return with one piece replaced. */
    private static Prepared melding(String key, String piece, String replacement) throws IOException {
        var melding = Files.readString(Stage.submission("mva/melding.xml"));
        assertThat(melding).contains(piece);
        return stage.inbox()
                .prepare(PROFILE, key)
                .with("melding.xml", melding.replace(piece, replacement))
                .with(".ready", "");
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

        assertThat(receipt.path("verdict").asText()).isEqualTo("accepted");
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
