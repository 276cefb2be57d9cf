package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An outage is met by a few calls, however many submissions wait for its end. */
class OutageBurstIT extends OnStage {

    private static final int SUBMISSIONS = 500;

    @Test
    void fiveHundredSubmissionsAskMaskinportenAHandfulOfTimes() {
        // Given
        stage.sandbox.tell(
                "/sandbox/faults", "{\"on\": \"grant\", \"kind\": \"html\", \"status\": 503, \"times\": -1}");

        // When
        dropAll();
        OutcomeFolders.awaitUntil(
                Duration.ofMinutes(4),
                () -> assertThat(stage.outcomes().listed("waiting")).hasSize(SUBMISSIONS));

        // Then
        assertThat(stage.sandbox.received("grant")).isBetween(5, 30);
        assertThat(stage.outcomes().all()).isEmpty();
    }

    /** Each for an owner of its own, so that no token is shared. */
    private static void dropAll() {
        for (int i = 0; i < SUBMISSIONS; i++) {
            stage.inbox()
                    .application(organisation(91_000_000 + i), i)
                    .with(".ready", "")
                    .drop();
        }
    }

    /** The first number from there on that has a control digit (mod 11). */
    private static String organisation(int start) {
        int[] weights = {3, 2, 7, 6, 5, 4, 3, 2};
        for (int number = start; ; number += SUBMISSIONS) {
            var digits = String.format("%08d", number);
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            int control = (11 - sum % 11) % 11;
            if (control < 10) {
                return digits + control;
            }
        }
    }
}
