package dev.altinncourier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteFilesTest {

    private static final String INCLUDE = "camel.main.routes-include-pattern";
    private static final String EXCLUDE = "camel.main.routes-exclude-pattern";

    private Path program;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        program = temp;
    }

    @Test
    void packagedRoutesRunWhereNoFolderLiesBeside() {
        // When
        var patterns = RouteFiles.beside(program).patterns();

        // Then
        assertThat(patterns).containsOnly(entry(INCLUDE, "classpath:routes/*.camel.yaml"), entry(EXCLUDE, "false"));
    }

    @Test
    void emptyFolderOverridesNothing() throws IOException {
        // Given
        Files.createDirectories(program.resolve("routes"));

        // When
        var patterns = RouteFiles.beside(program).patterns();

        // Then
        assertThat(patterns).containsOnly(entry(INCLUDE, "classpath:routes/*.camel.yaml"), entry(EXCLUDE, "false"));
    }

    @Test
    void fileOfTheSameNameReplacesThePackagedOne() throws IOException {
        // Given
        write("submit.camel.yaml");

        // When
        var patterns = RouteFiles.beside(program).patterns();

        // Then
        var file = program.resolve("routes/submit.camel.yaml");
        assertThat(patterns)
                .containsEntry(INCLUDE, "classpath:routes/*.camel.yaml,file:" + file)
                .containsEntry(EXCLUDE, "classpath:routes/submit.camel.yaml,**/routes/submit.camel.yaml");
    }

    @Test
    void ofAFolderOnlyRouteFilesAreTakenAndInOneOrder() throws IOException {
        // Given
        write("b.camel.yaml");
        write("a.camel.yaml");
        write("README.md");
        write("a.camel.yaml.bak");

        // When
        var files = RouteFiles.beside(program).overrides();

        // Then
        assertThat(files)
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("a.camel.yaml", "b.camel.yaml");
    }

    private void write(String name) throws IOException {
        Files.createDirectories(program.resolve("routes"));
        Files.writeString(program.resolve("routes").resolve(name), "");
    }
}
