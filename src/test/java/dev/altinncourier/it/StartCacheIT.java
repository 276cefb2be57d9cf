package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the cache from which Java 25 starts courier sooner ({@code ./mvnw verify -Daot}): by a start, a submission and a stop, of
 * which Java remembers what it loaded. Then shows that courier does start from it.
 */
@EnabledIfSystemProperty(named = "aot", matches = "true", disabledReason = "it makes a file for Java 25 alone")
class StartCacheIT {

    private static final Path PROGRAM = Path.of("target/quarkus-app").toAbsolutePath();
    private static final String JAR = "courier-aot.jar";
    private static final String CACHE = "courier.aot";
    private static final String FROM_CACHE = "source: shared objects file";

    private static Sandbox altinn;

    @BeforeAll
    static void aStartASubmissionAndAStopMakeTheCache(@TempDir Path home) throws Exception {
        altinn = Sandbox.start(0);
        var cache = PROGRAM.resolve(CACHE);
        Files.deleteIfExists(cache);
        var training = installedIn(home, PROGRAM).withJavaOptions("-XX:AOTCacheOutput=" + cache);
        deliverOneWith(training);
        assertThat(cache).as(training::log).isNotEmptyFile();
    }

    @AfterAll
    static void stop() {
        altinn.close();
    }

    @Test
    void whatCourierConsistsOfComesFromTheCache(@TempDir Path home) throws Exception {
        // Given
        var loaded = home.resolve("loaded.txt");
        var courier = installedIn(home, PROGRAM)
                .withJavaOptions(
                        "-XX:AOTCache=" + PROGRAM.resolve(CACHE),
                        "-XX:AOTMode=on",
                        "-Xlog:class+load:file=" + loaded + "::filecount=0");

        // When
        deliverOneWith(courier);

        // Then
        var all = sources(loaded);
        assertThat(all).hasSizeGreaterThan(10_000);
        var others = all.stream().filter(line -> !line.endsWith(FROM_CACHE)).toList();
        assertThat(others)
                .hasSizeLessThan(all.size() / 20)
                .noneMatch(line -> line.contains(PROGRAM.toUri().getPath() + "app/"));
    }

    @Test
    void aCopyOfTheFolderStartsFromTheCacheAsWell(@TempDir Path home, @TempDir Path elsewhere) throws Exception {
        // Given
        var copy = copyInto(elsewhere);

        // When
        var courier = installedIn(home, copy).withJavaOptions("-XX:AOTCache=" + copy.resolve(CACHE), "-XX:AOTMode=on");

        // Then
        deliverOneWith(courier);
    }

    @Test
    void whereTheCacheDoesNotFitJavaSaysSoAndCourierStartsWithout(@TempDir Path home, @TempDir Path elsewhere)
            throws Exception {
        // Given
        var copy = copyInto(elsewhere);
        touch(copy.resolve("quarkus/generated-bytecode.jar"));

        // When
        var courier = installedIn(home, copy).withJavaOptions("-XX:AOTCache=" + copy.resolve(CACHE));

        // Then
        deliverOneWith(courier);
        assertThat(courier.log()).contains("[warning][aot").contains("generated-bytecode.jar");
    }

    private static Installation installedIn(Path home, Path program) {
        return Installation.in(home, altinn.baseUri(), altinn.defaultClientKey())
                .ofJar(program.resolve(JAR));
    }

    private static void deliverOneWith(Installation installation) throws Exception {
        try (var courier = RunningCourier.start(installation)) {
            var form = Files.readAllBytes(Stage.submission("bidrag/soknad.xml"));
            var owner = installation.home().getFileName().toString();
            installation.inbox().drop("ttd-bidrag", owner + ".xml", form);
            installation.outcomes().await(owner).assertIn("done");
            assertThat(courier.isAlive()).isTrue();
        }
    }

    /** As docs/packaging.md says: with the times of the files. */
    private static Path copyInto(Path elsewhere) {
        var copy = elsewhere.resolve("courier");
        var line = List.of("cp", "-a", PROGRAM.toString(), copy.toString());
        var copying = JavaProcess.run(elsewhere, elsewhere.resolve("cp.log"), line, Map.of());
        assertThat(copying.exitCode(Duration.ofSeconds(60))).as(copying::output).isZero();
        return copy;
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }

    /** A line for each class that was loaded, which ends with where it came from. */
    private static List<String> sources(Path loaded) throws IOException {
        try (var lines = Files.lines(loaded)) {
            return lines.filter(line -> line.contains("source:")).toList();
        }
    }
}
