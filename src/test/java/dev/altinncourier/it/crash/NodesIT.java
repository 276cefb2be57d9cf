package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.SandboxProcess;
import dev.altinncourier.it.crash.Sender.Kind;
import dev.altinncourier.journal.PostgresqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Three couriers of one journal and one base folder, of which now one and now another dies or stands still. */
@ExtendWith(PostgresqlServer.class)
class NodesIT {

    private static final Logger LOG = Logger.getLogger(NodesIT.class);

    private static final int NODES = 3;
    private static final int SUBMISSIONS = Cells.FULL ? 600 : 48;
    private static final int DISTURBANCES = Cells.FULL ? 60 : 4;
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(6);
    private static final Duration UNTIL_ENDED = Duration.ofMinutes(8);
    private static final int MOST_MILLIS_BETWEEN = 2500;

    private static final String FAULTS =
            """
            [{"on": "any", "kind": "lost-early", "effectAfterMs": 3000, "probability": 0.03, "times": -1},
             {"on": "any", "kind": "reset-after", "probability": 0.03, "times": -1},
             {"on": "any", "kind": "status", "status": 503, "probability": 0.03, "times": -1},
             {"on": "any", "kind": "slow", "delayMs": 150, "probability": 0.5, "times": -1}]
            """;

    @Test
    void nothingIsLostOrSentTwice(@TempDir Path home) {
        long start = System.nanoTime();
        long seed = Long.getLong("courier.it.seed", start);
        LOG.infof("disturbed nodes with -Dcourier.it.seed=%d", seed);
        var random = new Random(seed);
        try (var altinn = SandboxProcess.start(home)) {
            // Given
            var sandbox = altinn.control();
            try (var nodes = Nodes.start(NODES, home, sandbox)) {
                sandbox.tell("/sandbox/faults", FAULTS);

                // When
                int frozen = 0;
                for (int i = 0; i < DISTURBANCES; i++) {
                    drop(nodes.sender(), i * SUBMISSIONS / DISTURBANCES, (i + 1) * SUBMISSIONS / DISTURBANCES);
                    OutcomeFolders.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS_BETWEEN)));
                    frozen += disturb(nodes, random.nextInt(NODES), random.nextBoolean());
                }
                awaitEnded(nodes);

                // Then
                var violations = Violations.of(
                        nodes.sender().sent(), sandbox, nodes.installation().outcomes());
                report(
                        seed,
                        frozen,
                        violations.size(),
                        start,
                        sandbox.summary().path("duplicates").asInt());
                assertThat(violations).isEmpty();
            }
        }
    }

    /** While it stands still the others take over; when it wakes up, it must not act on what it had in hand. */
    @Test
    void whoWakesUpAfterItsSuccessorDoesNotAct(@TempDir Path home) {
        try (var altinn = SandboxProcess.start(home)) {
            var sandbox = altinn.control();
            try (var nodes = Nodes.start(2, home, sandbox)) {
                // Given
                sandbox.tell(
                        "/sandbox/faults", "[{\"on\": \"any\", \"kind\": \"slow\", \"delayMs\": 400, \"times\": -1}]");
                nodes.sender().dropInTurns("z", 0, 8);
                OutcomeFolders.pause(Duration.ofSeconds(1));

                // When
                nodes.get(0).freeze();
                awaitEnded(nodes, 8);
                nodes.get(0).thaw();
                OutcomeFolders.pause(LONGER_THAN_A_LEASE);

                // Then
                assertThat(Violations.of(
                                nodes.sender().sent(),
                                sandbox,
                                nodes.installation().outcomes()))
                        .isEmpty();
                assertThat(nodes.get(0).isAlive()).isTrue();
            }
        }
    }

    private static int disturb(Nodes nodes, int which, boolean freeze) {
        var node = nodes.get(which);
        if (!freeze) {
            node.kill();
            node.restart();
            return 0;
        }
        node.freeze();
        OutcomeFolders.pause(LONGER_THAN_A_LEASE);
        node.thaw();
        return 1;
    }

    private static void drop(Sender sender, int from, int to) {
        for (int number = from; number < to; number++) {
            sender.drop(number % 2 == 0 ? Kind.MULTIPART : Kind.JSON, "n" + number);
        }
    }

    private static void awaitEnded(Nodes nodes) {
        awaitEnded(nodes, SUBMISSIONS);
    }

    private static void awaitEnded(Nodes nodes, int all) {
        OutcomeFolders.awaitUntil(
                UNTIL_ENDED,
                () -> assertThat(nodes.installation().outcomes().all().count()).isEqualTo(all));
    }

    private static void report(long seed, int frozen, int violations, long start, int duplicates) {
        var report = new CrashReport(
                Cells.FULL ? "several nodes" : "several nodes, short run",
                "Several nodes (" + (Cells.FULL ? "full" : "short") + " run)",
                "seed",
                "nodes",
                "submissions",
                "killed",
                "stood still past the lease",
                "extra instances",
                "violations",
                "seconds");
        report.row(
                seed,
                NODES,
                SUBMISSIONS,
                DISTURBANCES - frozen,
                frozen,
                duplicates,
                violations,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        report.write();
    }
}
