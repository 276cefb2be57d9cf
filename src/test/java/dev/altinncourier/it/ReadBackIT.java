package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Altinn did not store is found before anything is signed. */
class ReadBackIT {

    private static final String STRICT = "ttd-courier-test";
    private static final String WARNED = "warned";
    private static final String VALUE = "Hemmelig Hage AS";
    private static final String GOOD = "<orgnr>897069650</orgnr><navn>" + VALUE + "</navn><antall>007</antall>";

    /** The row stands where the model has none, so that all after it is dropped: no validation misses a thing. */
    private static final String MISPLACED =
            GOOD + "<lijne><tekst>" + VALUE + "</tekst></lijne><linje><tekst>b</tekst></linje>";

    private static Sandbox altinn;
    private static SandboxControl sandbox;
    private static Installation installation;
    private static RunningCourier courier;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        altinn = Sandbox.start(0);
        sandbox = new SandboxControl(altinn.baseUri());
        var profiles = Files.createDirectory(home.resolve("profiles"));
        var strict = Files.readString(Path.of("config/profiles", STRICT + ".yaml"));
        Files.writeString(profiles.resolve(STRICT + ".yaml"), strict);
        Files.writeString(
                profiles.resolve(WARNED + ".yaml"),
                strict.replace("profile: " + STRICT, "profile: " + WARNED)
                        .replace("dataType: model1", "readBack: warn\n    dataType: model1"));
        installation = Installation.in(home, altinn.baseUri(), altinn.defaultClientKey())
                .with("courier.profiles", profiles.toString());
        courier = RunningCourier.start(installation);
    }

    @AfterAll
    static void stop() {
        courier.close();
        altinn.close();
    }

    @Test
    void aMisspeltElementIsSentBackBeforeTheProcessMovesOn() {
        // When
        drop(STRICT, "misspelt", MISPLACED);
        var filed = installation.outcomes().await("misspelt");

        // Then
        var report = filed.report();
        assertThat(filed.box()).as(report::toPrettyString).isEqualTo("rejected");
        assertThat(report.path("category").asText()).isEqualTo("VALIDATION");
        assertThat(report.path("rule").asText()).isEqualTo("form-lost-content");
        assertThat(report.path("step").asText()).isEqualTo("READ_BACK");
        assertThat(report.path("issues"))
                .extracting(issue -> issue.path("field").asText())
                .containsExactly("/Skjema/lijne", "/Skjema/linje");
        var instances = sandbox.instancesOf(filed.id());
        assertThat(instances).hasSize(1);
        assertThat(instances.get(0).path("currentTask").asText()).isEqualTo("Task_1");
        assertThat(filed.text()).contains("/Skjema/lijne", "feilskrevet", "misspelt");
        assertThat(filed.text() + report + installation.log()).doesNotContain(VALUE);
    }

    @Test
    void aCorrectedFormGoesOnInTheSameInstance() throws IOException {
        // Given
        drop(STRICT, "corrected", MISPLACED);
        var rejected = installation.outcomes().await("corrected");
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), form(GOOD));

        // When
        Files.move(
                rejected.folder(),
                installation.inbox().folder(STRICT).resolve(rejected.folder().getFileName()),
                StandardCopyOption.ATOMIC_MOVE);
        OutcomeFolders.awaitUntil(Duration.ofSeconds(120), () -> assertThat(
                        installation.outcomes().await("corrected").box())
                .isEqualTo("done"));

        // Then
        var receipt = installation.outcomes().await("corrected").report();
        assertThat(sandbox.instancesOf(receipt.path("id").asText())).hasSize(1);
        assertThat(receipt.at("/readBack/lostCount").asInt()).isZero();
    }

    @Test
    void theReceiptSaysWhichFormsWereCompared() {
        // When
        drop(STRICT, "whole", GOOD + "<linje><tekst>a</tekst><belop>+1.50</belop></linje>");
        var filed = installation.outcomes().await("whole");

        // Then
        assertThat(filed.box()).as(() -> filed.report().toPrettyString()).isEqualTo("done");
        assertThat(filed.report().at("/readBack/compared/0").asText()).isEqualTo("skjema.xml");
        assertThat(filed.report().at("/readBack/changed")).isEmpty();
        assertThat(filed.report().at("/readBack/lost")).isEmpty();
    }

    @Test
    void aProfileMayTakeALossAndThenTheReceiptNamesIt() {
        // When
        drop(WARNED, "accepted", MISPLACED);
        var filed = installation.outcomes().await("accepted");

        // Then
        assertThat(filed.box()).as(() -> filed.report().toPrettyString()).isEqualTo("done");
        assertThat(filed.report().at("/readBack/lost"))
                .extracting(place -> place.path("xpath").asText())
                .containsExactly("/Skjema/lijne", "/Skjema/linje");
        assertThat(filed.read("receipt.json")).doesNotContain(VALUE);
    }

    private static void drop(String profile, String key, String content) {
        installation
                .inbox()
                .prepare(profile, key)
                .with("skjema.xml", form(content))
                .with("submission.json", "{\"resend\": true}")
                .drop();
    }

    private static String form(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Skjema dataFormatId=\"9001\">" + content + "</Skjema>";
    }
}
