package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A zip that is too much is refused before it does harm. */
class ZipLimitsTest {

    private final Archive archive;

    ZipLimitsTest(@TempDir Path folder) throws IOException {
        archive = Archive.in(folder);
    }

    @Test
    void aBombIsRefusedLongBeforeItIsUnpacked() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("bombe.xml", new byte[50_000_000]);
        }

        // When
        var fault = archive.fault();

        // Then
        assertThat(fault.rule()).isEqualTo(UnsafeInput.ZIP_RATIO);
        assertThat(Files.size(archive.target().resolve("bombe.xml"))).isLessThan(12_000_000);
    }

    @Test
    void smallFilesMayBePackedWell() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("a.txt", new byte[900_000]);
        }

        // When
        archive.unpack();

        // Then
        assertThat(archive.target().resolve("a.txt")).hasSize(900_000);
    }

    @ParameterizedTest
    @CsvSource({"2, 1000, ZIP_TOO_MANY_ENTRIES", "10, 10, ZIP_TOO_LARGE"})
    void moreThanTheLimitsAllowIsRefused(int maxEntries, long maxBytes, UnsafeInput rule) throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("1", "1234").with("2", "1234").with("3", "123");
        }

        // Then
        assertThat(archive.fault(new Limits(maxEntries, maxBytes, 9)).rule()).isEqualTo(rule);
    }

    @Test
    void aTableOfContentsThatIsTooLongIsNotEvenRead() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            for (int i = 0; i < 66_000; i++) {
                zips.with("f" + i, "");
            }
        }

        // Then
        assertThat(archive.fault().rule()).isEqualTo(UnsafeInput.ZIP_TOO_MANY_ENTRIES);
    }
}
