package dev.altinncourier.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {

    private final Path folder;

    DurableFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aWrittenFileReplacesTheOldOneAndLeavesNothingBeside() throws Exception {
        // Given
        var file = folder.resolve("a.json");
        Files.writeString(file, "old");

        // When
        DurableFiles.write(file, "new".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.toFile().list()).containsExactly("a.json");
    }

    @Test
    void aFolderIsMovedAsAWhole() throws Exception {
        // Given
        Files.writeString(Files.createDirectory(folder.resolve("from")).resolve("x"), "x");
        var to = DurableFiles.createDirectories(folder.resolve("a/b")).resolve("to");

        // When
        DurableFiles.move(folder.resolve("from"), to);

        // Then
        assertThat(to.resolve("x")).hasContent("x");
        assertThat(folder.resolve("from")).doesNotExist();
    }

    @Test
    void whatSomebodyElseMovedIsNotThere() {
        assertThatThrownBy(() -> DurableFiles.move(folder.resolve("gone"), folder.resolve("to")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
