package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An attachment of 1 GB, far more than the memory of courier, which has 128 MB. */
class LargeAttachmentIT {

    private static final long SIZE = 1_000_000_000;

    @Test
    void isStreamedFromDisk(@TempDir Path home) throws IOException {
        try (var sandbox = SandboxProcess.start(home)) {
            // Given
            var altinn = sandbox.control();
            var installation =
                    Installation.in(home, altinn.address(), altinn.clientKey()).atFullSpeed();
            var drop = installation
                    .inbox()
                    .prepare("ttd-bidrag", "large")
                    .with("soknad.xml", Stage.submission("bidrag/soknad.xml"))
                    .with(".ready", "");
            var sha256 = fill(drop.place("vedlegg/tegninger.pdf"));
            try (var courier = RunningCourier.start(installation)) {
                // When
                long start = System.nanoTime();
                drop.drop();
                var filed = installation.outcomes().await("large", Duration.ofMinutes(8));
                System.out.printf(
                        "%d MB in %.1f s; courier took %d MiB at most%n",
                        SIZE / 1_000_000, (System.nanoTime() - start) / 1e9, courier.peakMegabytes());

                // Then
                filed.assertIn("done");
                assertThat(filed.report().path("parts"))
                        .extracting(part -> part.path("sha256").asText())
                        .contains(sha256);
                assertThat(altinn.instancesOf(filed.id())).hasSize(1);
                assertThat(altinn.instancesOf(filed.id()).get(0).path("data"))
                        .filteredOn(element -> element.path("size").asLong() == SIZE)
                        .extracting(element -> element.path("sha256").asText())
                        .containsExactly(sha256);
            }
        }
    }

    /** Blocks that differ, so that one out of place changes the sum. */
    private static String fill(Path file) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
            for (long at = 1_000_000; at < SIZE; at += 1_000_000) {
                out.seek(at);
                out.writeLong(at);
            }
            out.setLength(SIZE);
        }
        return Sha256.of(file);
    }
}
