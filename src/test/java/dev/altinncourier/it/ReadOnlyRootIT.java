package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Courier as its images run it: nothing but the base folder can be written, and the user is a number. */
class ReadOnlyRootIT {

    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile.native-micro");

    @Test
    void aSubmissionIsDeliveredAndTheImagesLookAtItsHealth(@TempDir Path home) throws Exception {
        try (var altinn = Sandbox.start(0)) {
            // Given
            var installation = Installation.in(home, altinn.baseUri(), altinn.defaultClientKey());
            installation.startedBy(ReadOnlyRoot.writableIn(installation.base()));
            try (var courier = RunningCourier.start(installation)) {
                // When
                installation
                        .inbox()
                        .drop("ttd-bidrag", "own.xml", Files.readAllBytes(Stage.submission("bidrag/soknad.xml")));

                // Then
                installation.outcomes().await("own").assertIn("done");
                await().until(() -> healthCheck(installation) == 0);
                assertThat(courier.isAlive()).isTrue();
            }
            assertThat(healthCheck(installation)).isNotZero();
        }
    }

    /** The image's own command, at the port of this courier. */
    private static int healthCheck(Installation installation) throws IOException, InterruptedException {
        var line = Files.readString(DOCKERFILE)
                .lines()
                .map(String::strip)
                .filter(text -> text.startsWith("CMD ["))
                .findFirst()
                .orElseThrow();
        var port = String.valueOf(installation.address().getPort());
        var command =
                new ObjectMapper().readValue(line.substring("CMD ".length()).replace("8080", port), String[].class);
        var check = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(check.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return check.exitValue();
    }
}
