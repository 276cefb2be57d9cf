package dev.altinncourier.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.SmallDisk;
import dev.altinncourier.submission.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real disk of four MiB, which is filled and made read-only. */
class StorageProbeTest {

    private SmallDisk disk;
    private Path base;

    @BeforeEach
    void mount(@TempDir Path temp) {
        disk = SmallDisk.mountOn(temp.resolve("disk"), 4);
        base = disk.folder().resolve("base");
        assertThat(new BaseFolderCheck(Submissions.folders(base)).problems()).isEmpty();
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aDiskWithRoomHasNoProblem() {
        assertThat(probe(1_000_000).unwritable()).isEmpty();
        assertThat(probe(1_000_000).shortOfSpace()).isEmpty();
    }

    @Test
    void aFullDiskIsFoundOutByWritingAndRoomAgainToo() {
        // Given
        disk.fill();
        var full = probe(0).unwritable();

        // When
        disk.free();

        // Then
        assertThat(full).map(Problem::rule).contains("disk-not-writable");
        assertThat(probe(0).unwritable()).isEmpty();
    }

    @Test
    void aFolderThatWasArchivedAsAWholeIsMadeAgain() throws IOException {
        // Given
        assertThat(probe(0).unwritable()).isEmpty();
        Files.delete(base.resolve("done"));

        // When
        var problem = probe(0).unwritable();

        // Then
        assertThat(problem).isEmpty();
        assertThat(base.resolve("done")).isDirectory();
    }

    @Test
    void nothingIsMadeWhereTheFilesystemIsGone() throws IOException {
        // Given
        Files.delete(base.resolve("done"));

        // When
        var problem = probe(0).unwritable();

        // Then
        assertThat(problem).map(Problem::rule).contains("base-folder-not-writable");
        assertThat(base.resolve("done")).doesNotExist();
    }

    @Test
    void lessThanTheMinimumIsToldWithBothFigures() {
        // When
        var problem = probe(64L * 1024 * 1024).shortOfSpace();

        // Then
        assertThat(problem).map(Problem::rule).contains("disk-nearly-full");
        assertThat(problem.orElseThrow().summary().en()).contains("4 MiB are free", "64 MiB");
        assertThat(problem.orElseThrow().nextAction().en()).contains("courier.folders.minimum-free");
    }

    @Test
    void aDiskThatBecameReadOnlyIsFoundOutAndOneThatIsWritableAgainToo() {
        // Given
        disk.mount("ro");
        var readOnly = probe(0).unwritable();

        // When
        disk.mount("rw");

        // Then
        assertThat(readOnly).map(Problem::rule).contains("base-folder-not-writable");
        assertThat(probe(0).unwritable()).isEmpty();
    }

    private StorageProbe probe(long minimumFree) {
        return new StorageProbe(
                new Submissions.Folders(base, ZoneOffset.UTC, new MemorySize(BigInteger.valueOf(minimumFree))));
    }
}
