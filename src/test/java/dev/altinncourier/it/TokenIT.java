package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens: one for many, and none lost when Altinn forgets them. */
class TokenIT {

    private static final int SUBMISSIONS = 40;

    private Stage stage;

    @BeforeEach
    void start(@TempDir Path home) {
        stage = Stage.in(home);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void manySubmissionsShareOneGrant() {
        // When
        stage.inbox().dropApplications(SUBMISSIONS);
        awaitEnd();

        // Then
        assertThat(stage.outcomes().count("done")).isEqualTo(SUBMISSIONS);
        assertThat(stage.sandbox.received("grant")).isEqualTo(1);
        assertThat(stage.sandbox.received("exchange")).isEqualTo(1);
    }

    @Test
    void tokensThatExpireInTheMiddleCostNothing() {
        // Given
        stage.inbox().dropApplications(SUBMISSIONS);
        OutcomeFolders.awaitUntil(
                Duration.ofSeconds(60),
                () -> assertThat(stage.sandbox.summary().path("ended").asInt()).isPositive());

        // When
        for (int i = 0; i < 3; i++) {
            stage.sandbox.tell("/sandbox/tokens/expire", "{}");
            OutcomeFolders.pause(Duration.ofMillis(500));
        }
        awaitEnd();

        // Then
        assertThat(stage.outcomes().count("done")).isEqualTo(SUBMISSIONS);
        var summary = stage.sandbox.summary();
        assertThat(summary.path("ended").asInt()).isEqualTo(SUBMISSIONS);
        assertThat(summary.path("live").asInt()).isEqualTo(SUBMISSIONS);
        assertThat(summary.path("duplicates").asInt()).isZero();
        assertThat(stage.sandbox.received("exchange")).isBetween(2, 8);
    }

    private void awaitEnd() {
        OutcomeFolders.awaitUntil(
                Duration.ofMinutes(3),
                () -> assertThat(stage.outcomes().all().count()).isEqualTo(SUBMISSIONS));
    }
}
