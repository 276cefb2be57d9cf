package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example goes the whole way with the shipped profile that it is for; where a person must act, one does. */
class ShippedProfilesIT {

    private static final Path EXAMPLES = Path.of("examples");
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path home) {
        stage = Stage.in(home, ShippedProfiles::impatient);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ttd-courier-test, my-first-submission, '',           delivered, 2",
        "skd-mva, mva-2026-september-oktober,   '',           accepted,  3",
        "skd-mva, mva-2026-november-desember,   '',           accepted,  3",
        "skd-skattemelding, skattemelding-2025, Task_2 confirm, accepted, 1",
        "ttd-signering, fullmakt-2026,          Task_2 sign,  delivered, 1",
        "brg-arsregnskap, arsregnskap-2025,     Task_1 confirm Task_2 sign, delivered, 3"
    })
    void anExampleIsDelivered(String profile, String example, String persons, String verdict, int parts) {
        // Given
        drop(profile, example);
        var acts = persons.split(" ");
        for (int i = 0; i + 1 < acts.length; i += 2) {
            act(example, acts[i], acts[i + 1]);
        }

        // When
        var filed = stage.outcomes().await(example);

        // Then
        stage.delivered(filed);
        assertThat(filed.report().path("verdict").asText()).isEqualTo(verdict);
        assertThat(filed.report().path("parts")).hasSize(parts);
    }

    @Test
    void aLoneFormIsDelivered() throws IOException {
        // When
        stage.inbox()
                .drop(
                        "ttd-bidrag",
                        "korps.xml",
                        Files.readAllBytes(EXAMPLES.resolve("ttd-bidrag/soknad-skolekorps.xml")));

        // Then
        stage.delivered(stage.outcomes().await("korps"));
    }

    @Test
    void aTaxReturnTellsItsYearAndIsConfirmedByNobodyButAPerson() throws IOException {
        // Given
        var drop = envelope("med-revisor", "med revisor")
                .with("submission.json", "{\"key\": \"med-revisor\", \"vars\": {\"revisor\": true}}");
        int next = stage.sandbox.received("next");

        // When
        drop.drop();
        act("med-revisor", "Task_2", "confirm");
        act("med-revisor", "Task_2Revisor", "confirm");
        var filed = stage.outcomes().await("med-revisor");

        // Then
        var instance = stage.delivered(filed);
        assertThat(instance.at("/dataValues/inntektsaar").asText()).isEqualTo("2025");
        assertThat(instance.at("/dataValues/skalBekreftesAvRevisor").asText()).isEqualTo("true");
        assertThat(SandboxControl.elements(instance, "skattemeldingOgNaeringsspesifikasjon"))
                .extracting(element -> element.path("filename").asText(), element -> element.path("contentTypeHeader")
                        .asText())
                .containsExactly(tuple("skattemelding.xml", "text/xml"));
        assertThat(stage.sandbox.received("next"))
                .as("courier leaves the data task only")
                .isEqualTo(next + 1);
    }

    @Test
    void aTaxReturnWithAttachmentsComesBackBeforeAnythingIsSent() throws IOException {
        // Given
        var drop = envelope("med-vedlegg", "med vedlegg")
                .with("vedlegg/faktura.pdf", "%PDF-1.4\n%%EOF\n")
                .with("submission.json", "{\"key\": \"med-vedlegg\"}");

        // When
        drop.drop();
        var filed = stage.outcomes().await("med-vedlegg");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.text()).contains("Profilen sender ikke filer av slaget vedlegg", "vedlegg/faktura.pdf");
        assertThat(stage.sandbox.instancesOf(filed.id())).isEmpty();
    }

    @Test
    void aTaxReturnThatIsRejectedAfterAllIsNotDone() throws IOException {
        // Given
        envelope("avvist", "[svar mottattNyInnsending]").with(".ready", "").drop();
        act("avvist", "Task_2", "confirm");

        // When
        var filed = stage.outcomes().await("avvist");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("category").asText()).isEqualTo("AUTHORITY_REJECTED");
        assertThat(filed.text()).contains("mottattNyInnsending");
    }

    @Test
    void aTaxReturnThatIsNotValidMakesNothingInAltinn() throws IOException {
        // When
        envelope("ugyldig", "[valider manglerSkattemelding]").with(".ready", "").drop();
        var filed = stage.outcomes().await("ugyldig");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.text()).contains("manglerSkattemelding");
        assertThat(stage.sandbox.instancesOf(filed.id())).isEmpty();
    }

    /** The example's, made another one by a word, which the sandbox's authority may take as an order. */
    private static InboxFolder.Prepared envelope(String key, String word) throws IOException {
        var envelope = Files.readString(EXAMPLES.resolve("skd-skattemelding/skattemelding-2025/konvolutt.xml"));
        return stage.inbox()
                .prepare("skd-skattemelding", key)
                .with("konvolutt.xml", envelope.replace("Eksempelregnskap", "Eksempelregnskap " + word));
    }

    private static void drop(String profile, String example) {
        var original = EXAMPLES.resolve(profile).resolve(example);
        var drop = stage.inbox().prepare(profile, example);
        try (var files = Files.walk(original)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                drop.with(original.relativize(file).toString(), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drop.drop();
    }

    private static void act(String key, String task, String action) {
        new PersonAtScreen(stage.outcomes(), stage.sandbox).act(key, task, action, SOON);
    }
}
