package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What courier has taken in and not yet made a call for, when the power goes: no intent has made it durable. The journal keeps
 * nothing that was not synced, so that a kill takes what a loss of power would.
 */
class LossOfPowerIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Sandbox altinn;
    private Installation installation;

    @BeforeEach
    void install(@TempDir Path home) {
        altinn = Sandbox.start(0);
        installation = Installation.in(home, altinn.baseUri(), altinn.defaultClientKey())
                .keepingOnlyWhatIsSynced();
    }

    @AfterEach
    void stop() {
        altinn.close();
    }

    @Test
    void whatWasWaitingGoesOn() {
        // Given
        installation.with("courier.auth.maskinporten.issuer", "http://127.0.0.1:1/maskinporten/");
        try (var courier = RunningCourier.start(installation)) {
            installation
                    .inbox()
                    .prepare("ttd-courier-test", "waits")
                    .with("skjema.xml", Forms.skjema("897069650", 1))
                    .with(".ready", "")
                    .drop();
            OutcomeFolders.awaitUntil(
                    SOON,
                    () -> assertThat(installation.outcomes().listed("waiting")).hasSize(1));

            // When
            courier.kill();
            installation.with("courier.auth.maskinporten.issuer", altinn.baseUri() + "/maskinporten/");
            courier.restart();

            // Then
            var filed = installation.outcomes().await("waits");
            filed.assertIn("done");
            assertThat(new SandboxControl(altinn.baseUri()).instancesOf(filed.id()))
                    .hasSize(1);
        }
    }

    @Test
    void whatWasRejectedIsListedAsRejected() {
        // Given
        try (var courier = RunningCourier.start(installation)) {
            installation
                    .inbox()
                    .prepare("ttd-courier-test", "broken")
                    .with("skjema.xml", "<Skjema>")
                    .with(".ready", "")
                    .drop();
            var filed = installation.outcomes().await("broken");
            filed.assertIn("rejected");

            // When
            courier.kill();
            courier.restart();

            // Then
            var api = new Api(installation);
            api.awaitOpen();
            OutcomeFolders.awaitUntil(SOON, () -> assertThat(api.get("/api/submissions/" + filed.id())
                            .body()
                            .path("state")
                            .asText())
                    .isEqualTo("rejected"));
        }
    }
}
