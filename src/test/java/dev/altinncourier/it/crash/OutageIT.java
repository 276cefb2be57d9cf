package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.it.Installation;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.it.SandboxProcess;
import dev.altinncourier.it.crash.Sender.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten minutes without Altinn while submissions come in, with every time of courier's divided by twenty: the outage lasts
 * half a minute. Altinn refuses connections, then a gateway answers for it, then apps disguise the outage as an error of
 * the caller's, as they were recorded to do.
 */
class OutageIT {

    private static final int BEFORE = 20;
    private static final int WAITING = 500;
    private static final Duration PAUSE = Duration.ofMillis(1500);
    private static final Duration PART_OF_OUTAGE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The calls that were on their way when the circuit opened: the failures that open it, and one of each worker. */
    private static final int UNTIL_OPEN = 5 + 8;

    private static final Pattern REFUSED = Pattern.compile("brought no answer: \\w*Connect\\w*");

    private static final String GATEWAY = "{\"on\": \"any\", \"kind\": \"html\", \"status\": 503, \"times\": -1}";
    private static final String FORBIDDEN = "{\"on\": \"any\", \"kind\": \"status\", \"status\": 403, \"times\": -1}";

    private SandboxProcess altinn;
    private Relay relay;
    private SandboxControl sandbox;
    private Installation installation;
    private OutcomeFolders outcomes;
    private Sender sender;

    @BeforeEach
    void install(@TempDir Path home) {
        altinn = SandboxProcess.start(home);
        sandbox = altinn.control();
        relay = Relay.to(sandbox.address());
        installation = Installation.in(home, sandbox.address(), sandbox.clientKey())
                .with("courier.altinn.platform-url", relay.address().toString())
                .with("courier.altinn.apps-url", relay.address().toString());
        sender = Sender.to(installation);
        compress(installation);
        outcomes = installation.outcomes();
    }

    @AfterEach
    void remove() {
        if (relay != null) {
            relay.close();
        }
        if (altinn != null) {
            altinn.close();
        }
    }

    @Test
    void everySubmissionEndsAfterTheOutage() {
        try (var courier = RunningCourier.start(installation)) {
            // Given
            sender.dropInTurns("o", 0, BEFORE);
            OutcomeFolders.awaitUntil(
                    PATIENCE, () -> assertThat(outcomes.count("done")).isPositive());

            // When
            relay.shut();
            long start = System.nanoTime();
            sender.dropInTurns("o", BEFORE, BEFORE + WAITING);
            awaitAllAside();
            long endedBefore = outcomes.all().count();
            OutcomeFolders.pause(PART_OF_OUTAGE);
            int refused = count(REFUSED, installation.log());
            assertThat(refused).isLessThanOrEqualTo(UNTIL_OPEN + probesSince(start));
            int inTheGateway = callsWhileAGatewayAnswers();
            disguiseTheOutage();
            assertThat(outcomes.all().count()).isEqualTo(endedBefore);
            sandbox.forgetFaults();
            long over = System.nanoTime();
            OutcomeFolders.awaitUntil(
                    PATIENCE, () -> assertThat(outcomes.all().count()).isEqualTo(BEFORE + WAITING));

            // Then
            var violations = Violations.of(sender.sent(), sandbox, outcomes);
            report(new Outage(start, over, refused, inTheGateway), violations.size());
            assertThat(violations).isEmpty();
            assertThat(courier.isAlive()).isTrue();
        }
    }

    @Test
    void theOrderOfAKeyIsKept() {
        try (var courier = RunningCourier.start(installation)) {
            // When
            relay.shut();
            for (int round = 0; round < 3; round++) {
                for (int key = 0; key < 10; key++) {
                    sender.dropZip(Kind.MULTIPART, "k" + key, "round " + round + " of " + key);
                }
                OutcomeFolders.awaitUntil(PATIENCE, () -> assertThat(outcomes.listed("inbox/ttd-courier-test"))
                        .isEmpty());
            }
            relay.open();
            OutcomeFolders.awaitUntil(
                    PATIENCE, () -> assertThat(outcomes.count("done")).isEqualTo(30));

            // Then
            for (int key = 0; key < 10; key++) {
                var instances = inOrderOfTheirDrop("k" + key);
                for (var time : List.of("created", "ended")) {
                    assertThat(instances)
                            .extracting(instance -> instance.path(time).asText())
                            .isSorted();
                }
            }
            assertThat(courier.isAlive()).isTrue();
        }
    }

    /** The host can be reached again, but what answers there is not Altinn. */
    private int callsWhileAGatewayAnswers() {
        sandbox.tell("/sandbox/faults", GATEWAY);
        long opened = System.nanoTime();
        int before = received();
        relay.open();
        OutcomeFolders.pause(PART_OF_OUTAGE);
        int calls = received() - before;
        assertThat(calls).isBetween(1, 1 + probesSince(opened));
        return calls;
    }

    /** The gateway lets calls through, to apps that cannot reach the platform and then say that nobody may. */
    private void disguiseTheOutage() {
        sandbox.forgetFaults();
        sandbox.tell("/sandbox/platform", "{\"down\": true}");
        OutcomeFolders.pause(PART_OF_OUTAGE.dividedBy(2));
        sandbox.tell("/sandbox/faults", FORBIDDEN);
        sandbox.tell("/sandbox/platform", "{\"down\": false}");
        OutcomeFolders.pause(PART_OF_OUTAGE.dividedBy(2));
    }

    /** Courier's ids sort by the time of the pick-up. */
    private List<JsonNode> inOrderOfTheirDrop(String key) {
        var ids = outcomes.all()
                .filter(filed -> filed.folder().getFileName().toString().startsWith(key + "~"))
                .map(filed -> filed.id())
                .sorted()
                .toList();
        assertThat(ids).hasSize(3);
        return ids.stream().map(id -> sandbox.instancesOf(id).get(0)).toList();
    }

    /** The defaults, divided by twenty. */
    private static void compress(Installation installation) {
        installation
                .with("courier.retry.settle", "18s")
                .with("courier.retry.first-delay", "1s")
                .with("courier.retry.max-delay", "180s")
                .with("courier.retry.give-up-after", "216m")
                .with("courier.retry.confirm-forbidden", "30s")
                .with("courier.circuit.failures", "5")
                .with("courier.circuit.pause", PAUSE.toMillis() + "ms");
    }

    private void awaitAllAside() {
        OutcomeFolders.awaitUntil(PATIENCE, () -> {
            assertThat(outcomes.listed("inbox/ttd-courier-test")).isEmpty();
            assertThat(outcomes.listed("inbox/ttd-courier-json")).isEmpty();
            assertThat(outcomes.listed("work").size()).isLessThanOrEqualTo(1);
        });
    }

    /** One call tries the host in each pause. */
    private static int probesSince(long start) {
        return (int) (Duration.ofNanos(System.nanoTime() - start).toMillis() / PAUSE.toMillis()) + 1;
    }

    private int received() {
        return StreamSupport.stream(sandbox.summary().path("calls").spliterator(), false)
                .mapToInt(calls -> calls.path("received").asInt())
                .sum();
    }

    private static int count(Pattern pattern, String log) {
        return (int) pattern.matcher(log).results().count();
    }

    /**
     * What was seen of it.
     *
     * @param start nanoseconds when the relay was shut
     * @param over nanoseconds when nothing was wrong any more
     * @param refused connections tried while refused
     * @param inTheGateway calls while a gateway answered
     */
    private record Outage(long start, long over, int refused, int inTheGateway) {}

    private void report(Outage outage, int violations) {
        var report = new CrashReport(
                "outage",
                "Outage of ten minutes, all times divided by twenty",
                "submissions",
                "seconds of outage",
                "connections tried while refused",
                "calls while a gateway answered",
                "instantiations received",
                "delivered",
                "rejected or dead letters",
                "violations",
                "seconds until all ended");
        report.row(
                BEFORE + WAITING,
                Duration.ofNanos(outage.over() - outage.start()).toSeconds(),
                outage.refused(),
                outage.inTheGateway(),
                sandbox.received("instantiate"),
                outcomes.count("done"),
                outcomes.count("rejected") + outcomes.count("dead-letter"),
                violations,
                Duration.ofNanos(System.nanoTime() - outage.over()).toSeconds());
        report.write();
    }
}
