package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set-up that is wrong stops everything and loses nothing: it is mended, and everything goes on. */
class WrongSetupIT {

    private static final int SUBMISSIONS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Sandbox altinn;
    private SandboxControl sandbox;
    private Installation installation;
    private RunningCourier courier;

    @BeforeEach
    void startWithAKeyThatMaskinportenDoesNotKnow(@TempDir Path home) {
        altinn = Sandbox.start(0);
        sandbox = new SandboxControl(altinn.baseUri());
        try (var another = Sandbox.start(0)) {
            installation = Installation.in(home, altinn.baseUri(), another.defaultClientKey())
                    .with("courier.retry.first-delay", "2s")
                    .with("courier.retry.max-hold-delay", "4s");
        }
        courier = RunningCourier.start(installation);
    }

    @AfterEach
    void stop() {
        courier.close();
        altinn.close();
    }

    @Test
    void submissionsWaitForTheRightKeyAndGoOnWithoutARestart() throws IOException {
        // Given
        installation.inbox().dropApplications(SUBMISSIONS);
        awaitWaiting();
        var red = Health.of(installation);
        courier.kill();
        courier.restart();
        assertThat(Health.of(installation).status()).as("after a restart").isEqualTo(503);

        // When
        mendTheKey();
        OutcomeFolders.awaitUntil(
                PATIENCE,
                () -> assertThat(installation.outcomes().count("done")).isEqualTo(SUBMISSIONS));

        // Then
        assertThat(red.status()).isEqualTo(503);
        assertThat(red.text())
                .contains("ttd-bidrag", "maskinporten-", "waiting")
                .doesNotContain("910423185");
        assertThat(red.ready()).isEqualTo(200);
        assertThat(Health.of(installation).status()).isEqualTo(200);
        assertThat(installation.outcomes().all()).hasSize(SUBMISSIONS);
        assertThat(sandbox.summary().path("duplicates").asInt()).isZero();
        assertThat(sandbox.received("grant")).as("looks, one at a time").isLessThan(60);
    }

    /** All in waiting, with the reason; the one that looks may be away for a moment. */
    private void awaitWaiting() {
        OutcomeFolders.awaitUntil(PATIENCE, () -> {
            var waiting = installation.outcomes().listed("waiting");
            assertThat(waiting).hasSize(SUBMISSIONS);
            assertThat(waiting).allSatisfy(folder -> {
                var note = note(folder);
                assertThat(note.path("waitingFor").asText()).isEqualTo("SETUP");
                assertThat(note.path("rule").asText()).startsWith("maskinporten-");
                assertThat(note.at("/nextAction/nb").asText()).isNotBlank();
            });
        });
    }

    private static JsonNode note(Path folder) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("waiting.json").toFile());
    }

    private void mendTheKey() throws IOException {
        var file = installation.home().resolve("client-key.json");
        var written = Files.writeString(
                file.resolveSibling("new-key.json"), altinn.defaultClientKey().toString());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
