package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to make an instance, and forms of all kinds in it; a simplified instantiation that lost its answer. */
class ModesIT {

    private static final String ORGANISATION = "897069650";

    /** Of the one whose instance nobody can tell from a stranger's. */
    private static final String ALONE = "950474084";

    private static final Path PROFILES = Path.of("src/test/resources/modes");

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path home) {
        stage = Stage.in(home, installation -> installation
                .with("courier.profiles", PROFILES.toAbsolutePath().toString())
                .with("courier.retry.settle", "3s"));
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void aTemplateHasTheValuesOfTheProfileAndNamesKeepTheirLetters() {
        // When
        prepare("template", "mal")
                .with("skjema.xml", Forms.skjema(ORGANISATION, 7))
                .with("vedlegg/blåbær (1).pdf", "%PDF-1.4\nmal\n%%EOF\n")
                .with("submission.json", "{\"vars\": {\"frist\": \"2030-01-31T12:00:00+01:00\"}}")
                .drop();
        var filed = stage.outcomes().await("mal");

        // Then
        var instance = stage.delivered(filed);
        assertThat(instance.at("/dataValues/antall").asText()).isEqualTo("7");
        assertThat(instance.at("/dataValues/merke").asText()).isEqualTo("mal-standard");
        assertThat(SandboxControl.elements(instance, "certificate"))
                .extracting(element -> element.path("filename").asText())
                .containsExactly("blåbær (1).pdf");
    }

    @Test
    void aTimeThatIsNoneIsSentBackBeforeAnythingIsMade() {
        // Given
        int made = stage.sandbox.instances().size();

        // When
        prepare("template", "uten-tid")
                .with("skjema.xml", Forms.skjema(ORGANISATION, 8))
                .with("submission.json", "{\"vars\": {\"frist\": \"i morgen\"}}")
                .drop();
        var filed = stage.outcomes().await("uten-tid");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("rule").asText()).isEqualTo("date-malformed");
        assertThat(stage.sandbox.instances()).hasSize(made);
    }

    @Test
    void aJsonFormGoesByQueryWithTheFieldsThatAltinnMade() throws IOException {
        // Given
        var form = "{\"versjon\":\"min\",\"skjemainnhold\":{\"skjemadata\":{\"registreringspliktigVirksomhet\":"
                + "{\"organisasjonsnummer\":\"" + ORGANISATION + "\"},\"reelleRettighetshavereidentifikasjon\":\"ja\","
                + "\"antallRettighetshavere\":2}}}";

        // When
        prepare("query-json", "rettighetshavere")
                .with("skjema.json", form)
                .with(".ready", "")
                .drop();
        var filed = stage.outcomes().await("rettighetshavere");

        // Then
        stage.delivered(filed);
        assertThat(filed.read("in/skjema.json")).isEqualTo(form);
        assertThat(filed.read("merged/in/skjema.json"))
                .contains("\"versjon\":\"0.0.7\"", "\"endret\":\"2024-05-07\"", "\"tjeneste\":\"rrh.ktr.reelle\"")
                .contains("\"antallRettighetshavere\":2");
        assertThat(filed.report().path("parts"))
                .extracting(part -> part.path("sha256").asText(), part -> part.path("mergedSha256")
                        .asText())
                .containsExactly(tuple(
                        Sha256.of(filed.folder().resolve("in/skjema.json")),
                        Sha256.of(filed.folder().resolve("merged/in/skjema.json"))));
        assertThat(filed.report().at("/readBack/lostCount").asInt()).isZero();
    }

    @Test
    void aJsonFormOfWhichAltinnDropsSomethingIsSentBackWithThePlace() {
        // When
        prepare("query-json", "feilskrevet")
                .with(
                        "skjema.json",
                        "{\"skjemainnhold\":{\"skjemadata\":{\"registreringspliktigVirksomhet\":{\"organisasjonsnummer\":\""
                                + ORGANISATION + "\"},\"reelleRettighetshavereidentifikasjon\":\"ja\","
                                + "\"antalRettighetshavere\":\"hemmelig\"}}}")
                .with(".ready", "")
                .drop();
        var filed = stage.outcomes().await("feilskrevet");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("issues"))
                .extracting(issue -> issue.path("field").asText())
                .containsExactly("/skjemainnhold/skjemadata/antalRettighetshavere");
        assertThat(filed.text()).doesNotContain("hemmelig");
    }

    @Test
    void severalFormsFillTheElementsThatAreThereAndTheRestIsAdded() {
        // When
        prepare("brg", "regnskap")
                .with("hoved.xml", "<melding><orgnr>" + ORGANISATION + "</orgnr></melding>")
                .with("under-1.xml", "<melding><a>1</a></melding>")
                .with("under-2.xml", "<melding><b>2</b></melding>")
                .with(".ready", "")
                .drop();
        var filed = stage.outcomes().await("regnskap");

        // Then
        filed.assertIn("done");
        var instance = instance(filed);
        assertThat(SandboxControl.elements(instance, "Hovedskjema")).hasSize(1);
        assertThat(SandboxControl.elements(instance, "Underskjema")).hasSize(2);
        assertThat(filed.report().at("/readBack/compared")).hasSize(3);
        assertThat(instance.path("currentTask").asText()).isEqualTo("Task_2");
    }

    @Test
    void aSimplifiedInstanceIsFoundByTheIdInItsForm() {
        // Given
        int made = stage.sandbox.instances().size();
        stage.sandbox.tell("/sandbox/faults", "{\"on\": \"instantiate\", \"kind\": \"reset-after\"}");

        // When
        prepare("simplified", "gjenfunnet")
                .with("skjema.xml", Forms.skjema(ORGANISATION, 21))
                .with(".ready", "")
                .drop();
        var filed = stage.outcomes().await("gjenfunnet");

        // Then
        filed.assertIn("done");
        assertThat(stage.sandbox.instances()).hasSize(made + 1);
        assertThat(instance(filed).path("ended").asText()).startsWith("20");
    }

    @Test
    void anOperatorIsAskedWhereNothingTells() {
        // Given
        int made = stage.sandbox.instances().size();
        stage.sandbox.tell("/sandbox/faults", "{\"on\": \"instantiate\", \"kind\": \"reset-after\"}");

        // When
        prepare("simplified-blind", "uviss")
                .with("skjema.xml", Forms.skjema(ALONE, 22))
                .with(".ready", "")
                .drop();
        var filed = stage.outcomes().await("uviss");

        // Then
        filed.assertIn("dead-letter");
        assertThat(filed.report().path("rule").asText()).isEqualTo("instance-may-be-ours");
        assertThat(stage.sandbox.instances()).hasSize(made + 1);
        var candidate = stage.sandbox.instances().get(made).path("id").asText();
        assertThat(filed.report().path("issues"))
                .extracting(issue -> issue.path("text").asText())
                .singleElement()
                .asString()
                .contains(candidate);
    }

    @Test
    void whereThereIsNoneTheCallIsMadeAgain() {
        // Given
        int made = stage.sandbox.instances().size();
        stage.sandbox.tell("/sandbox/faults", "{\"on\": \"instantiate\", \"kind\": \"reset-before\"}");

        // When
        prepare("simplified", "forsvunnet")
                .with("skjema.xml", Forms.skjema(ORGANISATION, 23))
                .with(".ready", "")
                .drop();
        var filed = stage.outcomes().await("forsvunnet");

        // Then
        filed.assertIn("done");
        assertThat(stage.sandbox.instances()).hasSize(made + 1);
    }

    private static InboxFolder.Prepared prepare(String profile, String key) {
        return stage.inbox().prepare(profile, key);
    }

    /** The instance that the receipt names. */
    private static JsonNode instance(Filed filed) {
        var id = filed.report().at("/instance/id").asText();
        return stage.sandbox.instances().stream()
                .filter(instance -> instance.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
