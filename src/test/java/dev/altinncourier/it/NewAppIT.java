package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.docs.ProfileExamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An app that courier has never heard of is added by one file, the one that the walk-through of docs/profiles.md makes; the
 * app itself is known to the tests' sandbox alone.
 */
class NewAppIT {

    private static final String PROFILE = "kommune-tilskudd";
    private static final Duration COMMAND = Duration.ofSeconds(60);

    private static Stage stage;
    private static Path profile;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        profile = Files.createDirectories(home.resolve("profiles")).resolve(PROFILE + ".yaml");
        Files.writeString(profile, ProfileExamples.walkThrough());
        stage = Stage.in(home, courier -> courier.with("courier.profiles", "profiles"));
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void theCheckFindsThatItFitsTheApp() {
        // When
        var check = stage.installation.command("profile", "check", "--live", "profiles");

        // Then
        assertThat(check.exitCode(COMMAND)).as(check::output).isZero();
        assertThat(check.output())
                .contains(
                        "kommune-tilskudd.yaml: good for sandbox, localtest, tt02, prod",
                        "ttd/tilskudd-fritid, app library 8.12");
    }

    @Test
    void theCheckFindsWhatTheAppTakesOtherwise() {
        // Given
        var wrong =
                file("wrong/" + PROFILE + ".yaml", ProfileExamples.walkThrough().replace("max: 5", "max: 6"));

        // When
        var check = stage.installation.command("profile", "check", "--live", wrong.toString());

        // Then
        assertThat(check.exitCode(COMMAND)).as(check::output).isEqualTo(1);
        assertThat(check.output()).contains("'max' of 'vedlegg' is 6, the app takes 5: write 'max: 5'");
    }

    @Test
    void anApplicationIsDelivered() {
        // When
        stage.inbox()
                .prepare(PROFILE, "skolekorps")
                .with("soknad.xml", soknad("897069650"))
                .with("Budsjett 2026.pdf", "%PDF-1.4\nbudsjett\n%%EOF\n")
                .with("vedlegg/kart.pdf", "%PDF-1.4\nkart\n%%EOF\n")
                .with(".ready", "")
                .drop();

        // Then
        var filed = stage.outcomes().await("skolekorps");
        var instance = stage.delivered(filed);
        assertThat(SandboxControl.elements(instance, "soknad")).hasSize(1);
        assertThat(SandboxControl.elements(instance, "budsjett")).hasSize(1);
        assertThat(SandboxControl.elements(instance, "vedlegg"))
                .extracting(element -> element.path("filename").asText())
                .containsExactly("kart.pdf");
    }

    @Test
    void anApplicationWithoutABudgetGoesBackToItsSender() {
        // When
        stage.inbox()
                .prepare(PROFILE, "uten-budsjett")
                .with("soknad.xml", soknad("910423185"))
                .with(".ready", "")
                .drop();

        // Then
        var filed = stage.outcomes().await("uten-budsjett");
        filed.assertIn("rejected");
        assertThat(filed.text()).contains("budsjett");
        assertThat(stage.sandbox.instancesOf(filed.id())).isEmpty();
    }

    private static String soknad(String organisation) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soknad>
                  <soker><orgnr>%s</orgnr><navn>Fjelldal skolekorps</navn></soker>
                  <tiltak><navn>Nye instrumenter</navn><aar>2026</aar><belop>45000</belop></tiltak>
                </soknad>
                """
                .formatted(organisation);
    }

    private static Path file(String name, String text) {
        try {
            Files.createDirectories(profile.resolveSibling("wrong"));
            return Files.writeString(profile.resolveSibling(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
