package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.HealthPage;
import dev.altinncourier.it.KafkaBroker;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.it.SandboxProcess;
import dev.altinncourier.journal.PostgresqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three couriers of one journal, one base folder and one Kafka topic, of which now one and now another dies, stands still or is
 * restarted. What one test leaves behind, another's may not disturb: each looks at all that was ever sent.
 */
@ExtendWith(PostgresqlServer.class)
class NodesIT {

    private static final Logger LOG = Logger.getLogger(NodesIT.class);

    private static final int NODES = 3;
    private static final int PARTITIONS = 6;
    private static final int SUBMISSIONS = Cells.FULL ? 600 : 24;
    private static final int KEYS = SUBMISSIONS / (Cells.FULL ? 4 : 2);
    private static final int ROUNDS = Cells.FULL ? 20 : 1;
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(6);
    private static final Duration LONGER_THAN_KAFKA_WAITS = Duration.ofSeconds(8);
    private static final Duration UNTIL_ENDED = Duration.ofMinutes(Cells.FULL ? 15 : 3);
    private static final int MOST_MILLIS_BETWEEN = 2500;
    private static final Duration BETWEEN_RECORDS = Duration.ofMillis(200);

    /** Several times what it takes: while a node starts, the others have what processor time it leaves them. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(8);

    /** The time in which it only says so, and that of a submission in hand. */
    private static final Duration LONGEST_DEPARTURE = Duration.ofSeconds(20);

    private static SandboxProcess altinn;
    private static SandboxControl sandbox;
    private static KafkaBroker broker;
    private static Path brokerHome;
    private static Nodes nodes;

    @BeforeAll
    static void start(@TempDir Path home, @TempDir Path data, @TempDir Path kafka) throws Exception {
        altinn = SandboxProcess.start(home);
        sandbox = altinn.control();
        broker = new KafkaBroker(data, PARTITIONS);
        brokerHome = kafka;
        broker.launch(brokerHome);
        broker.makeTopics();
        nodes = Nodes.start(NODES, home, sandbox, broker);
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.close();
        broker.close();
        altinn.close();
    }

    @BeforeEach
    void forgetFaults() {
        sandbox.forgetFaults();
    }

    @Test
    void nothingIsLostOrSentTwice() throws IOException {
        // Given
        long start = System.nanoTime();
        long seed = Long.getLong("courier.it.seed", start);
        LOG.infof("disturbed nodes with -Dcourier.it.seed=%d", seed);
        var random = new Random(seed);
        var disturbances = disturbances(random);
        sandbox.tell("/sandbox/faults", RandomKillIT.FAULTS);

        // When
        for (int i = 0; i < disturbances.size(); i++) {
            nodes.publish(
                    "k", i * SUBMISSIONS / disturbances.size(), (i + 1) * SUBMISSIONS / disturbances.size(), KEYS);
            OutcomeFolders.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS_BETWEEN)));
            disturb(disturbances.get(i), random.nextInt(NODES));
        }
        awaitEnded();
        OutcomeFolders.awaitUntil(
                UNTIL_ENDED, () -> assertThat(broker.waiting()).isZero());
        awaitTracesGone();

        // Then
        var violations = violations();
        report(seed, disturbances, violations.size(), start);
        assertThat(violations).isEmpty();
    }

    /**
     * While it stands still the others take over, also what it had only claimed; when it wakes up, it must not act on what it had in
     * hand.
     */
    @Test
    void whoWakesUpAfterItsSuccessorDoesNotAct() {
        // Given
        sandbox.tell("/sandbox/faults", "[{\"on\": \"any\", \"kind\": \"slow\", \"delayMs\": 400, \"times\": -1}]");
        nodes.sender().dropInTurns("z", 0, 8);
        var sleeper = nodes.get(awaitOneAtWork());

        // When
        sleeper.freeze();
        try {
            awaitEnded();
        } finally {
            sleeper.thaw();
        }
        OutcomeFolders.pause(LONGER_THAN_A_LEASE);

        // Then
        assertThat(violations()).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }

    /** A node says that it leaves, ends or gives back what it has in hand, and the others deliver meanwhile. */
    @Test
    void nodesAreRestartedOneAfterAnotherWithoutAPause() throws InterruptedException {
        // Given
        sandbox.tell("/sandbox/faults", "[{\"on\": \"any\", \"kind\": \"slow\", \"delayMs\": 100, \"times\": -1}]");
        var goesOn = new AtomicBoolean(true);
        var stream = new Thread(() -> publishWhile(goesOn));
        stream.start();
        awaitHandedInAfter(Instant.now());
        var begin = Instant.now();

        // When
        var departures = new ArrayList<Departure>();
        try {
            for (int i = 0; i < NODES; i++) {
                departures.add(leave(i));
                nodes.get(i).restart();
            }
        } finally {
            goesOn.set(false);
            stream.join();
        }
        var end = Instant.now();
        awaitEnded();

        // Then
        LOG.infof("%s; longest gap %s", departures, longestGap(begin, end));
        assertThat(departures).allSatisfy(departure -> {
            assertThat(departure.readiness())
                    .as("says so while it still answers")
                    .isEqualTo(503);
            assertThat(departure.held()).as("leases left behind").isZero();
            assertThat(departure.inGroup()).as("Kafka waits for it").isFalse();
            assertThat(departure.took()).isLessThan(LONGEST_DEPARTURE);
        });
        assertThat(longestGap(begin, end)).isLessThan(LONGEST_GAP);
        assertThat(violations()).isEmpty();
    }

    /** Which of them that is, the others decide by what they leave to it. */
    private static int awaitOneAtWork() {
        return Awaitility.await()
                .atMost(UNTIL_ENDED)
                .until(
                        () -> IntStream.range(0, NODES)
                                .filter(node -> nodes.heldBy(node) > 0)
                                .findFirst(),
                        OptionalInt::isPresent)
                .orElseThrow();
    }

    private static void publishWhile(AtomicBoolean goesOn) {
        for (int number = 0; goesOn.get(); number++) {
            nodes.publish("s", number, number + 1, Integer.MAX_VALUE);
            LockSupport.parkNanos(BETWEEN_RECORDS.toNanos());
        }
    }

    private static Departure leave(int index) {
        var node = nodes.get(index);
        var health = new HealthPage(node.address());
        OutcomeFolders.awaitUntil(
                UNTIL_ENDED, () -> assertThat(nodes.heldBy(index)).isPositive());
        long asked = System.nanoTime();
        node.askToStop();
        int readiness = health.readiness();
        while (readiness == 200) {
            readiness = health.readiness();
        }
        node.close();
        var took = Duration.ofNanos(System.nanoTime() - asked);
        return new Departure(readiness, nodes.heldBy(index), nodes.isInGroup(index), took);
    }

    private static void awaitHandedInAfter(Instant time) {
        OutcomeFolders.awaitUntil(UNTIL_ENDED, () -> assertThat(handedIn()).anyMatch(time::isBefore));
    }

    private static List<Instant> handedIn() {
        return sandbox.instances().stream()
                .filter(instance -> instance.hasNonNull("ended"))
                .map(instance -> Instant.parse(instance.path("ended").asText()))
                .sorted()
                .toList();
    }

    private static Duration longestGap(Instant begin, Instant end) {
        var longest = Duration.ZERO;
        var last = begin;
        for (var time : handedIn()) {
            if (time.isAfter(begin) && time.isBefore(end)) {
                var gap = Duration.between(last, time);
                longest = gap.compareTo(longest) > 0 ? gap : longest;
                last = time;
            }
        }
        return longest;
    }

    /** As many of each kind, in an order of chance. */
    private static List<Disturbance> disturbances(Random random) {
        var all = new ArrayList<Disturbance>();
        for (int round = 0; round < ROUNDS; round++) {
            all.add(Disturbance.KILL);
            all.add(Disturbance.FREEZE);
            if (round % 5 == 0) {
                all.add(Disturbance.KILL_BROKER);
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static void disturb(Disturbance disturbance, int which) throws IOException {
        var node = nodes.get(which);
        switch (disturbance) {
            case KILL -> {
                node.kill();
                node.restart();
            }
            case FREEZE -> {
                node.freeze();
                OutcomeFolders.pause(LONGER_THAN_KAFKA_WAITS);
                node.thaw();
            }
            case KILL_BROKER -> {
                broker.kill();
                broker.launch(brokerHome);
            }
        }
    }

    /** What a node was writing down when it was killed is removed by the others, a lease after. */
    private static void awaitTracesGone() {
        OutcomeFolders.awaitUntil(
                UNTIL_ENDED,
                () -> assertThat(nodes.installation().outcomes().listed("work")).isEmpty());
    }

    private static void awaitEnded() {
        OutcomeFolders.awaitUntil(UNTIL_ENDED, () -> assertThat(
                        nodes.installation().outcomes().all().count())
                .isEqualTo(nodes.sender().sent().size()));
    }

    private static List<Violations.Violation> violations() {
        return Violations.of(
                nodes.sender().sent(), sandbox, nodes.installation().outcomes());
    }

    private static void report(long seed, List<Disturbance> disturbances, int violations, long start) {
        var report = new CrashReport(
                Cells.FULL ? "several nodes" : "several nodes, short run",
                "Several nodes and a topic (" + (Cells.FULL ? "full" : "short") + " run)",
                "seed",
                "nodes",
                "records",
                "nodes killed",
                "nodes that stood still past lease and session",
                "brokers killed",
                "delivered",
                "dead letters",
                "extra instances",
                "duplicate attachments",
                "violations",
                "seconds");
        var outcomes = nodes.installation().outcomes();
        var summary = sandbox.summary();
        report.row(
                seed,
                NODES,
                SUBMISSIONS,
                Collections.frequency(disturbances, Disturbance.KILL),
                Collections.frequency(disturbances, Disturbance.FREEZE),
                Collections.frequency(disturbances, Disturbance.KILL_BROKER),
                outcomes.all()
                        .filter(end -> end.box().equals("done")
                                && end.folder().getFileName().toString().startsWith("k"))
                        .count(),
                outcomes.count("dead-letter"),
                summary.path("duplicates").asInt(),
                summary.path("duplicateAttachments").asInt(),
                violations,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        report.write();
    }

    /**
     * What was seen of a node that was asked to stop.
     *
     * @param readiness the first answer of its readiness that was another than 200
     * @param held how many submissions it holds by the journal, now that it is gone
     * @param inGroup whether Kafka still counts on it
     */
    private record Departure(int readiness, int held, boolean inGroup, Duration took) {}

    /** What happens to them. */
    private enum Disturbance {
        KILL,
        FREEZE,
        KILL_BROKER
    }
}
