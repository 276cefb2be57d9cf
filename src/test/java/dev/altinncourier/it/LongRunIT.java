package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest that the services document, by a courier of 128 MB. It takes minutes and gigabytes, and is run by hand
 * ({@code -Dcourier.it.long=true}); docs/performance.md has the figures.
 */
@EnabledIfSystemProperty(named = "courier.it.long", matches = "true")
class LongRunIT {

    private static final int ATTACHMENTS = 57;
    private static final long ATTACHMENT_BYTES = 25L << 20;
    private static final int ENVELOPE_BYTES = 20_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Test
    void aVatReturnHasAsManyAndAsLargeAttachmentsAsThereMayBe(@TempDir Path home) throws IOException {
        try (var sandbox = SandboxProcess.start(home)) {
            // Given
            var altinn = sandbox.control();
            var installation = installation(home, altinn);
            var drop = installation
                    .inbox()
                    .prepare("skd-mva", "mva")
                    .with("melding.xml", Stage.submission("mva/melding.xml"))
                    .with(".ready", "");
            var sums = new ArrayList<String>();
            for (int i = 1; i <= ATTACHMENTS; i++) {
                sums.add(attachment(drop.place("vedlegg/bilag-" + i + ".pdf"), i));
            }
            try (var courier = RunningCourier.start(installation)) {
                // When
                long start = System.nanoTime();
                drop.drop();
                var filed = installation.outcomes().await("mva", PATIENCE);
                tell(ATTACHMENTS + " attachments of " + ATTACHMENT_BYTES + " bytes", start, courier);

                // Then
                filed.assertIn("done");
                var instances = altinn.instancesOf(filed.id());
                assertThat(instances).hasSize(1);
                assertThat(SandboxControl.elements(instances.get(0), "binaerVedlegg"))
                        .extracting(element -> element.path("sha256").asText())
                        .containsExactlyInAnyOrderElementsOf(sums);
            }
        }
    }

    @Test
    void aTaxReturnOfTwentyMegabytesIsValidatedWhereItLies(@TempDir Path home) throws IOException {
        try (var sandbox = SandboxProcess.start(home)) {
            // Given
            var altinn = sandbox.control();
            var installation = installation(home, altinn);
            var drop = installation.inbox().prepare("skd-skattemelding", "stor").with(".ready", "");
            envelope(drop.place("konvolutt.xml"));
            var person = new PersonAtScreen(installation.outcomes(), altinn);
            try (var courier = RunningCourier.start(installation)) {
                // When
                long start = System.nanoTime();
                drop.drop();
                person.act("stor", "Task_2", "confirm", PATIENCE);
                var filed = installation.outcomes().await("stor", PATIENCE);
                tell("an envelope of " + ENVELOPE_BYTES + " bytes", start, courier);

                // Then
                filed.assertIn("done");
                var instances = altinn.instancesOf(filed.id());
                assertThat(instances).hasSize(1);
                assertThat(SandboxControl.elements(instances.get(0), "skattemeldingOgNaeringsspesifikasjon"))
                        .extracting(element -> element.path("sha256").asText())
                        .containsExactly(Sha256.of(filed.folder().resolve("in/konvolutt.xml")));
                assertThat(altinn.received("authority"))
                        .as("the start of a job, its status and its result")
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    private static Installation installation(Path home, SandboxControl altinn) {
        return ShippedProfiles.impatient(
                Installation.in(home, altinn.address(), altinn.clientKey()).atFullSpeed());
    }

    private static void tell(String what, long start, RunningCourier courier) {
        System.out.printf(
                "%s in %.1f s; courier took %d MiB at most%n",
                what, (System.nanoTime() - start) / 1e9, courier.peakMegabytes());
    }

    /** No two are the same, and no block of one is like another. */
    private static String attachment(Path file, int number) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
            for (long at = 1 << 16; at < ATTACHMENT_BYTES; at += 1 << 16) {
                out.seek(at);
                out.writeLong(at * ATTACHMENTS + number);
            }
            out.setLength(ATTACHMENT_BYTES);
        }
        return Sha256.of(file);
    }

    /** The example with a business specification of many megabytes packed in it. */
    private static void envelope(Path file) throws IOException {
        var example = Files.readString(Path.of("examples/skd-skattemelding/skattemelding-2025/konvolutt.xml"));
        int from = example.lastIndexOf("<content>") + "<content>".length();
        int to = example.lastIndexOf("</content>");
        var packed = new byte[(ENVELOPE_BYTES - example.length()) / 4 * 3];
        new Random(1).nextBytes(packed);
        Files.writeString(
                file, example.substring(0, from) + Base64.getEncoder().encodeToString(packed) + example.substring(to));
    }
}
