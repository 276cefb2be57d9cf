package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.Installation;
import dev.altinncourier.it.JavaProcess;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxProcess;
import dev.altinncourier.it.crash.Sender.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills courier again and again, at any moment, its start included, while submissions come in and Altinn misbehaves. */
class RandomKillIT {

    private static final Logger LOG = Logger.getLogger(RandomKillIT.class);

    private static final int SUBMISSIONS = Cells.FULL ? 300 : 40;
    private static final int KILLS = Cells.FULL ? 200 : 5;
    private static final Duration UNTIL_ENDED = Duration.ofMinutes(8);

    private static final Duration UNTIL_READY = Duration.ofSeconds(120);
    private static final int KILLS_FOR_ONE_IN_START = 5;
    private static final int MOST_MILLIS_OF_START = 1500;
    private static final int MOST_LINES_OF_WORK = 14;
    private static final int MOST_MILLIS_OF_A_STEP = 150;
    private static final Duration LONGEST_WORK = Duration.ofSeconds(8);

    /** Every kind of call fails at times. */
    static final String FAULTS =
            """
            [{"on": "any", "kind": "lost-early", "effectAfterMs": 3000, "probability": 0.05, "times": -1},
             {"on": "any", "kind": "reset-after", "probability": 0.05, "times": -1},
             {"on": "any", "kind": "reset-before", "probability": 0.05, "times": -1},
             {"on": "any", "kind": "status", "status": 503, "probability": 0.05, "times": -1},
             {"on": "any", "kind": "status", "status": 429, "retryAfter": 1, "probability": 0.02, "times": -1},
             {"on": "any", "kind": "slow", "delayMs": 150, "probability": 0.2, "times": -1}]
            """;

    @Test
    void nothingIsLostOrSentTwice(@TempDir Path home) {
        long start = System.nanoTime();
        long seed = Long.getLong("courier.it.seed", start);
        LOG.infof("random kills with -Dcourier.it.seed=%d", seed);
        try (var altinn = SandboxProcess.start(home)) {
            // Given
            var sandbox = altinn.control();
            var installation = Installation.in(home, sandbox.address(), sandbox.clientKey());
            var sender = Sender.to(installation);
            sandbox.tell("/sandbox/faults", FAULTS);

            // When
            int inStart = stream(sender, installation, new Random(seed));
            try (var courier = RunningCourier.start(installation)) {
                OutcomeFolders.awaitUntil(
                        UNTIL_ENDED,
                        () -> assertThat(installation.outcomes().all().count()).isEqualTo(SUBMISSIONS));
                assertThat(courier.isAlive()).isTrue();
            }

            // Then
            var violations = Violations.of(sender.sent(), sandbox, installation.outcomes());
            var summary = sandbox.summary();
            var report = new CrashReport(
                    Cells.FULL ? "random kills" : "random kills, short run",
                    "Random kills (" + (Cells.FULL ? "full" : "short") + " run)",
                    "seed",
                    "submissions",
                    "kills",
                    "of them without waiting for the start",
                    "delivered",
                    "dead letters",
                    "instantiations received",
                    "extra instances",
                    "duplicate attachments",
                    "violations",
                    "seconds");
            report.row(
                    seed,
                    SUBMISSIONS,
                    KILLS,
                    inStart,
                    installation.outcomes().count("done"),
                    installation.outcomes().count("dead-letter"),
                    sandbox.received("instantiate"),
                    summary.path("duplicates").asInt(),
                    summary.path("duplicateAttachments").asInt(),
                    violations.size(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
            report.write();
            assertThat(violations).isEmpty();
        }
    }

    /** Drops some submissions into each life of courier, half of them before its start, and ends it. */
    private static int stream(Sender sender, Installation installation, Random random) {
        int inStart = 0;
        for (int life = 0; life < KILLS; life++) {
            int from = life * SUBMISSIONS / KILLS;
            int to = (life + 1) * SUBMISSIONS / KILLS;
            int middle = (from + to) / 2;
            drop(sender, from, middle);
            // Every other kill is one of the machine's, as far as the journal goes.
            if (life % 2 == 0) {
                installation.keepingOnlyWhatIsSynced();
            } else {
                installation.keepingAsItDoes();
            }
            var process = installation.launch();
            if (random.nextInt(KILLS_FOR_ONE_IN_START) == 0) {
                inStart++;
                drop(sender, middle, to);
                OutcomeFolders.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS_OF_START)));
            } else {
                OutcomeFolders.awaitUntil(UNTIL_READY, () -> assertThat(RunningCourier.isReady(process))
                        .isTrue());
                drop(sender, middle, to);
                work(process, random.nextInt(MOST_LINES_OF_WORK));
                OutcomeFolders.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS_OF_A_STEP)));
            }
            process.kill();
        }
        return inStart;
    }

    /** Until the log tells of so many more steps: a time would be much on one machine and nothing on another. */
    private static void work(JavaProcess process, int lines) {
        long until = process.output().lines().count() + lines;
        try {
            OutcomeFolders.awaitUntil(
                    LONGEST_WORK,
                    () -> assertThat(process.output().lines().count()).isGreaterThanOrEqualTo(until));
        } catch (ConditionTimeoutException nothingToDo) {
            assertThat(process.isAlive()).as(process::output).isTrue();
        }
    }

    private static void drop(Sender sender, int from, int to) {
        for (int number = from; number < to; number++) {
            var kind = number % 2 == 0 ? Kind.MULTIPART : Kind.JSON;
            if (number % 4 < 2) {
                sender.drop(kind, "r" + number);
            } else {
                sender.dropZip(kind, "r" + number);
            }
        }
    }
}
