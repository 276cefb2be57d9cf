package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.InboxFolder.Prepared;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many submissions at once, with little memory. */
class VolumeIT {

    private static final int SUBMISSIONS = 1_000;

    @Test
    void aThousandFoldersBecomeAThousandInstances(@TempDir Path home) {
        try (var sandbox = SandboxProcess.start(home)) {
            // Given
            var altinn = sandbox.control();
            var installation =
                    Installation.in(home, altinn.address(), altinn.clientKey()).atFullSpeed();
            var prepared = IntStream.range(0, SUBMISSIONS)
                    .mapToObj(number -> prepare(installation.inbox(), number))
                    .toList();
            try (var courier = RunningCourier.start(installation)) {
                // When
                long start = System.nanoTime();
                prepared.forEach(Prepared::drop);
                awaitEnd(installation.outcomes());
                report(Duration.ofNanos(System.nanoTime() - start), courier);

                // Then
                var summary = altinn.summary();
                assertThat(summary.path("ended").asInt()).isEqualTo(SUBMISSIONS);
                assertThat(summary.path("live").asInt()).isEqualTo(SUBMISSIONS);
                assertThat(summary.path("references").asInt()).isEqualTo(SUBMISSIONS);
                assertThat(summary.path("duplicates").asInt()).isZero();
                assertThat(summary.path("duplicateAttachments").asInt()).isZero();
                assertThat(installation.outcomes().count("done")).isEqualTo(SUBMISSIONS);
                for (var empty : List.of("inbox/ttd-bidrag", "work", "waiting")) {
                    assertThat(installation.outcomes().listed(empty)).as(empty).isEmpty();
                }
            }
        }
    }

    private static Prepared prepare(InboxFolder inbox, int number) {
        return inbox.application("910423185", number)
                .with("vedlegg/plan.pdf", "%PDF-1.4 plan " + number)
                .with(".ready", "");
    }

    private static void awaitEnd(OutcomeFolders outcomes) {
        OutcomeFolders.awaitUntil(
                Duration.ofMinutes(8), () -> assertThat(outcomes.all().count()).isEqualTo(SUBMISSIONS));
    }

    private static void report(Duration time, RunningCourier courier) {
        double seconds = time.toMillis() / 1000.0;
        System.out.printf(
                "%d submissions in %.1f s: %.1f per second; courier took %d MiB at most%n",
                SUBMISSIONS, seconds, SUBMISSIONS / seconds, courier.peakMegabytes());
    }
}
