package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A route file beside the running program replaces the packaged one of the same name, and no other. */
class RouteOverrideIT {

    private static final String STEPS = "\n      steps:\n";
    private static final String OWN_STEP =
            """
                    - log:
                        message: a receipt by our own route
            """;

    /** Java's expressions take a piece of the stack for each letter: no exception, but an error. */
    private static final String ERROR_OF_JAVA =
            """
                          - setVariable:
                              name: letters
                              expression:
                                constant:
                                  expression: %s
                          - filter:
                              expression:
                                simple:
                                  expression: "${variable.letters} regex '(a|b)*'"
                              steps:
                                - log:
                                    message: never
            """
                    .formatted("a".repeat(200_000));

    @Test
    void aRouteOfOnesOwnIsRun(@TempDir Path home) throws IOException {
        // Given
        var packaged = Files.readString(Path.of("routes/file-receipt.camel.yaml"));
        assertThat(packaged).containsOnlyOnce(STEPS);
        Files.createDirectory(home.resolve("routes"));
        Files.writeString(home.resolve("routes/file-receipt.camel.yaml"), packaged.replace(STEPS, STEPS + OWN_STEP));

        try (var stage = Stage.in(home)) {
            // When
            stage.inbox().drop("ttd-bidrag", "own.xml", Files.readAllBytes(Stage.submission("bidrag/soknad.xml")));
            var filed = stage.outcomes().await("own");

            // Then
            assertThat(filed.box()).isEqualTo("done");
            assertThat(stage.installation.log()).containsOnlyOnce("a receipt by our own route");
        }
    }

    @Test
    void aStepInWhichJavaItselfFailsEndsItsSubmissionAndNothingElse(@TempDir Path home) throws IOException {
        // Given
        var packaged = Files.readString(Path.of("routes/create-instance.camel.yaml"));
        var step = "              - process:\n                  ref: planInstantiation\n";
        assertThat(packaged).containsOnlyOnce(step);
        Files.createDirectory(home.resolve("routes"));
        Files.writeString(
                home.resolve("routes/create-instance.camel.yaml"), packaged.replace(step, ERROR_OF_JAVA + step));

        try (var stage = Stage.in(home)) {
            // When
            stage.inbox().drop("ttd-bidrag", "broken.xml", Files.readAllBytes(Stage.submission("bidrag/soknad.xml")));
            var filed = stage.outcomes().await("broken");

            // Then
            filed.assertIn("dead-letter");
            assertThat(filed.text()).contains("StackOverflowError");
            assertThat(stage.sandbox.instances()).isEmpty();
        }
    }
}
