package dev.altinncourier.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.altinncourier.it.SmallDisk;
import dev.altinncourier.submission.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseFolderCheckTest {

    private Path base;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        base = temp;
    }

    @Test
    void aProfilesInboxOnAnotherFilesystemIsFoundAtStart() throws IOException {
        // Given
        try (var disk = SmallDisk.mountOn(base.resolve("inbox/skd-mva"), 1)) {

            // When
            var problems = check(base);

            // Then
            assertThat(problems).extracting(Problem::rule).containsExactly("base-folder-on-two-filesystems");
            assertThat(problems.get(0).summary().en())
                    .contains(disk.folder().toString(), base.resolve("work").toString());
        }
    }

    @Test
    void missingFoldersAreMade() {
        // When
        var problems = check(base.resolve("new"));

        // Then
        assertThat(problems).isEmpty();
        assertThat(base.resolve("new").toFile().list())
                .containsExactlyInAnyOrder("inbox", "work", "waiting", "done", "rejected", "dead-letter");
        assertThat(base.resolve("new/work")).isEmptyDirectory();
        assertThat(base.resolve("new/inbox")).isEmptyDirectory();
    }

    @Test
    void aFileInTheWayIsToldWithAdvice() throws IOException {
        // Given
        Files.writeString(base.resolve("work"), "");

        // When
        var problems = check(base);

        // Then
        assertThat(problems).extracting(Problem::rule).containsExactly("base-folder-not-writable");
        assertThat(problems.get(0).summary().en()).contains(base.resolve("work").toString());
        assertThat(problems.get(0).nextAction().nb()).contains("courier.folders.base");
    }

    @Test
    void aFolderOnAnotherFilesystemIsFoundAtStart() throws IOException {
        // Given
        var memory = Path.of("/dev/shm");
        assumeThat(memory).isDirectory().isWritable();
        var other = Files.createTempDirectory(memory, "done");
        assumeThat(Files.getFileStore(other)).isNotEqualTo(Files.getFileStore(base));
        Files.createSymbolicLink(base.resolve("done"), other);

        // When
        var problems = check(base);
        Files.delete(other);

        // Then
        assertThat(problems).extracting(Problem::rule).containsExactly("base-folder-on-two-filesystems");
    }

    private static List<Problem> check(Path base) {
        return new BaseFolderCheck(Submissions.folders(base)).problems();
    }
}
