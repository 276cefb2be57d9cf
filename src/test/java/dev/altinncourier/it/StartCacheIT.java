package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the cache from which Java 25 starts courier sooner ({@code ./mvnw verify -Daot}): by a start, a submission and a stop, of
 * which Java remembers what it loaded.
 */
@EnabledIfSystemProperty(named = "aot", matches = "true", disabledReason = "it makes a file for Java 25 alone")
class StartCacheIT {

    private static final Path CACHE = Path.of("target/quarkus-app/courier.aot").toAbsolutePath();

    @Test
    void courierStartsFromTheCacheThatAnEarlierStartHasMade(@TempDir Path first, @TempDir Path second)
            throws Exception {
        try (var altinn = Sandbox.start(0)) {
            // Given
            Files.deleteIfExists(CACHE);
            var training = Installation.in(first, altinn.baseUri(), altinn.defaultClientKey())
                    .withJavaOptions("-XX:AOTCacheOutput=" + CACHE);
            deliverOneWith(training);
            assertThat(CACHE).as(training::log).isNotEmptyFile();

            // When
            var trained = Installation.in(second, altinn.baseUri(), altinn.defaultClientKey())
                    .withJavaOptions("-XX:AOTCache=" + CACHE, "-XX:AOTMode=on");

            // Then
            deliverOneWith(trained);
        }
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
}
