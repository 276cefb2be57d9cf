package dev.altinncourier.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.HealthPage;
import dev.altinncourier.it.Installation;
import dev.altinncourier.it.OutcomeFolders;
import dev.altinncourier.it.RunningCourier;
import dev.altinncourier.it.SandboxControl;
import dev.altinncourier.it.SandboxProcess;
import dev.altinncourier.it.SmallDisk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up, twice, while submissions are under way, and somebody makes room. */
class FullDiskIT {

    private static final Logger LOG = Logger.getLogger(FullDiskIT.class);

    private static final int SUBMISSIONS = 40;
    private static final Duration SOON = Duration.ofSeconds(60);

    private SmallDisk disk;
    private SandboxProcess altinn;
    private SandboxControl sandbox;
    private Installation installation;
    private Sender sender;

    @BeforeEach
    void install(@TempDir Path home) {
        // The journal keeps what each commit replaces for 45 seconds: some 650 KB for a submission (decision 5).
        disk = SmallDisk.mountOn(home.resolve("disk"), 64);
        disk.linkFrom(home.resolve("base"));
        disk.linkFrom(home.resolve("staging"));
        altinn = SandboxProcess.start(home);
        sandbox = altinn.control();
        installation = Installation.in(home, sandbox.address(), sandbox.clientKey())
                .with("courier.folders.minimum-free", "2M")
                .with("courier.pick-up.batch", "1");
        sender = Sender.to(installation);
        // Submissions take about two seconds each, so that some are always under way.
        sandbox.tell(
                "/sandbox/faults",
                "[{\"on\": \"any\", \"kind\": \"slow\", \"delayMs\": 300, \"probability\": 1, \"times\": -1}]");
    }

    @AfterEach
    void remove() {
        if (altinn != null) {
            altinn.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void nothingIsPickedUpLostOrSentTwiceAndItGoesOnByItself() {
        // Given
        sender.dropInTurns("d", 0, SUBMISSIONS);
        try (var courier = RunningCourier.start(installation)) {
            var health = HealthPage.of(installation);

            // When
            fillAndFree(health, 3);
            fillAndFree(health, 12);
            OutcomeFolders.awaitUntil(Duration.ofMinutes(4), () -> assertThat(
                            installation.outcomes().all().count())
                    .as(installation.log())
                    .isEqualTo(SUBMISSIONS));

            // Then
            OutcomeFolders.awaitUntil(SOON, () -> assertThat(status(health)).isEqualTo("UP"));
            assertThat(courier.isAlive()).isTrue();
        }
        // Not by the link, which a walk through the folders would not follow.
        var outcomes = new OutcomeFolders(disk.folder().resolve("base"));
        assertThat(Violations.of(sender.sent(), sandbox, outcomes)).isEmpty();
        assertThat(lines("there is room again")).hasSize(2);
        assertThat(lines("nothing is picked up")).hasSizeBetween(2, 8);
        LOG.infof("full disk: %s", sandbox.summary());
    }

    private void fillAndFree(HealthPage health, int instances) {
        OutcomeFolders.awaitUntil(
                SOON, () -> assertThat(sandbox.summary().path("live").asInt()).isGreaterThanOrEqualTo(instances));
        disk.fill();
        OutcomeFolders.awaitUntil(
                SOON, () -> assertThat(status(health)).as(installation.log()).isEqualTo("DOWN"));
        assertThat(health.check("storage").at("/data/fix").asText()).contains("pace");
        var untouched = inbox();
        assertThat(untouched).isNotEmpty();
        OutcomeFolders.pause(Duration.ofSeconds(4));
        assertThat(inbox()).isEqualTo(untouched);
        assertThat(status(health)).isEqualTo("DOWN");
        disk.free();
    }

    private static String status(HealthPage health) {
        return health.check("storage").path("status").asText();
    }

    private List<Path> inbox() {
        return Stream.of("inbox/ttd-courier-test", "inbox/ttd-courier-json")
                .flatMap(folder -> installation.outcomes().listed(folder).stream())
                .toList();
    }

    private List<String> lines(String text) {
        return installation.log().lines().filter(line -> line.contains(text)).toList();
    }
}
