package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.Installation;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxProcess;
import dev.altinncourier.it.SetClock;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody sets the clock of the machine by an hour, while submissions are worked on, lie in wait, and have calls whose
 * answer was lost. Effects come late, so that a settle time which ends too early would show as a second instance.
 */
class ClockStepIT {

    private static final Logger LOG = Logger.getLogger(ClockStepIT.class);

    private static final int BEFORE = 24;
    private static final int AFTER = 8;

    /** Far less than the hour that nobody may have to wait. */
    private static final Duration UNTIL_ENDED = Duration.ofMinutes(5);

    private static final String FAULTS =
            """
            [{"on": "any", "kind": "lost-early", "effectAfterMs": 4000, "probability": 0.05, "times": -1},
             {"on": "any", "kind": "reset-after", "probability": 0.05, "times": -1},
             {"on": "any", "kind": "status", "status": 503, "probability": 0.05, "times": -1},
             {"on": "any", "kind": "slow", "delayMs": 300, "probability": 0.8, "times": -1}]
            """;

    @ParameterizedTest(name = "by {0} minutes")
    @ValueSource(ints = {60, -60})
    void nothingIsLostStuckOrSentTwice(int minutes, @TempDir Path home) {
        var clock = SetClock.in(home);
        try (var altinn = SandboxProcess.start(home, clock.environment())) {
            // Given
            var sandbox = altinn.control();
            var installation = Installation.in(home, sandbox.address(), sandbox.clientKey())
                    .withEnvironment(clock.environment());
            var sender = Sender.to(installation);
            installation.with("courier.retry.first-delay", "3s").with("courier.retry.max-delay", "6s");
            sandbox.tell("/sandbox/faults", FAULTS);
            sender.dropInTurns("c", 0, BEFORE);
            try (var courier = RunningCourier.start(installation)) {
                OutcomeFolders.awaitUntil(
                        UNTIL_ENDED,
                        () -> assertThat(sandbox.summary().path("live").asInt()).isGreaterThanOrEqualTo(BEFORE / 4));

                // When
                clock.set(Duration.ofMinutes(minutes));
                sender.dropInTurns("c", BEFORE, BEFORE + AFTER);
                OutcomeFolders.awaitUntil(UNTIL_ENDED, () -> assertThat(
                                installation.outcomes().all().count())
                        .as(installation.log())
                        .isEqualTo(BEFORE + AFTER));
                assertThat(courier.isAlive()).isTrue();
            }

            // Then
            assertThat(Violations.of(sender.sent(), sandbox, installation.outcomes()))
                    .isEmpty();
            LOG.infof("clock set by %d min: %s", minutes, sandbox.summary());
        }
    }
}
