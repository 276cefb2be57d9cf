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

    @Test
    void everySubmissionEndsAfterTheOutage(@TempDir Path home) {
        try (var altinn = SandboxProcess.start(home);
                var relay = Relay.to(altinn.control().address())) {
            // Given
            var sandbox = altinn.control();
            var installation = installation(home, sandbox, relay);
            var sender = Sender.to(installation);
            compress(installation);
            var outcomes = installation.outcomes();
            try (var courier = RunningCourier.start(installation)) {
                drop(sender, 0, BEFORE);
                OutcomeFolders.awaitUntil(
                        PATIENCE, () -> assertThat(outcomes.count("done")).isPositive());

                // When
                relay.shut();
                long start = System.nanoTime();
                drop(sender, BEFORE, BEFORE + WAITING);
                awaitAllAside(outcomes);
                long endedBefore = outcomes.all().count();
                OutcomeFolders.pause(PART_OF_OUTAGE);
                int refused = count(REFUSED, installation.log());
                assertThat(refused).isLessThanOrEqualTo(UNTIL_OPEN + probesSince(start));

                sandbox.tell("/sandbox/faults", GATEWAY);
                long opened = System.nanoTime();
                int receivedBefore = received(sandbox);
                relay.open();
                OutcomeFolders.pause(PART_OF_OUTAGE);
                int inTheGateway = received(sandbox) - receivedBefore;
                assertThat(inTheGateway).isBetween(1, 1 + probesSince(opened));

                sandbox.forgetFaults();
                sandbox.tell("/sandbox/platform", "{\"down\": true}");
                OutcomeFolders.pause(PART_OF_OUTAGE.dividedBy(2));
                sandbox.tell("/sandbox/faults", FORBIDDEN);
                sandbox.tell("/sandbox/platform", "{\"down\": false}");
                OutcomeFolders.pause(PART_OF_OUTAGE.dividedBy(2));
                assertThat(outcomes.all().count()).isEqualTo(endedBefore);
                sandbox.forgetFaults();
                long over = System.nanoTime();
                OutcomeFolders.awaitUntil(
                        PATIENCE, () -> assertThat(outcomes.all().count()).isEqualTo(BEFORE + WAITING));

                // Then
                var violations = Violations.of(sender.sent(), sandbox, outcomes);
                report(refused, inTheGateway, sandbox, outcomes, violations.size(), over - start, over);
                assertThat(violations).isEmpty();
                assertThat(courier.isAlive()).isTrue();
            }
        }
    }

    @Test
    void theOrderOfAKeyIsKept(@TempDir Path home) {
        try (var altinn = SandboxProcess.start(home);
                var relay = Relay.to(altinn.control().address())) {
            // Given
            var sandbox = altinn.control();
            var installation = installation(home, sandbox, relay);
            var sender = Sender.to(installation);
            compress(installation);
            var outcomes = installation.outcomes();
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
                    var instances = inOrderOfTheirDrop(sandbox, outcomes, "k" + key);
                    assertThat(instances)
                            .extracting(instance -> instance.path("created").asText())
                            .isSorted();
                    assertThat(instances)
                            .extracting(instance -> instance.path("ended").asText())
                            .isSorted();
                }
                assertThat(courier.isAlive()).isTrue();
            }
        }
    }

    /** Courier's ids sort by the time of the pick-up. */
    private static List<JsonNode> inOrderOfTheirDrop(SandboxControl sandbox, OutcomeFolders outcomes, String key) {
        var ids = outcomes.all()
                .filter(filed -> filed.folder().getFileName().toString().startsWith(key + "~"))
                .map(filed -> filed.id())
                .sorted()
                .toList();
        assertThat(ids).hasSize(3);
        return ids.stream().map(id -> sandbox.instancesOf(id).get(0)).toList();
    }

    private static Installation installation(Path home, SandboxControl sandbox, Relay relay) {
        return Installation.in(home, sandbox.address(), sandbox.clientKey())
                .with("courier.altinn.platform-url", relay.address().toString())
                .with("courier.altinn.apps-url", relay.address().toString());
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

    private static void drop(Sender sender, int from, int to) {
        for (int number = from; number < to; number++) {
            sender.drop(number % 2 == 0 ? Kind.MULTIPART : Kind.JSON, "o" + number);
        }
    }

    private static void awaitAllAside(OutcomeFolders outcomes) {
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

    private static int received(SandboxControl sandbox) {
        return StreamSupport.stream(sandbox.summary().path("calls").spliterator(), false)
                .mapToInt(calls -> calls.path("received").asInt())
                .sum();
    }

    private static int count(Pattern pattern, String log) {
        return (int) pattern.matcher(log).results().count();
    }

    private static void report(
            int refused,
            int inTheGateway,
            SandboxControl sandbox,
            OutcomeFolders outcomes,
            int violations,
            long outage,
            long over) {
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
                Duration.ofNanos(outage).toSeconds(),
                refused,
                inTheGateway,
                sandbox.received("instantiate"),
                outcomes.count("done"),
                outcomes.count("rejected") + outcomes.count("dead-letter"),
                violations,
                Duration.ofNanos(System.nanoTime() - over).toSeconds());
        report.write();
    }
}
