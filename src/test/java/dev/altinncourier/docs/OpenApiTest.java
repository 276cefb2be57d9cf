package dev.altinncourier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The description of the API names the calls that the routes take, each and no other. */
class OpenApiTest {

    private static final Path DESCRIPTION = Path.of("src/main/resources/META-INF/openapi.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void everyCallThatARouteTakesIsDescribed() throws IOException {
        assertThat(described().filter(call -> call.contains(" /api/")).toList())
                .containsExactlyInAnyOrderElementsOf(taken());
    }

    private static Stream<String> described() throws IOException {
        var paths = YAML.readTree(DESCRIPTION.toFile()).path("paths");
        return paths.properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(call -> call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    private static List<String> taken() throws IOException {
        try (var files = Files.list(Path.of("routes"))) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .flatMap(OpenApiTest::starts)
                    .map(from ->
                            from.path("parameters").path("httpMethodRestrict").asText() + " "
                                    + from.path("uri").asText().replace("platform-http:", ""))
                    .filter(call -> call.contains(" /api/"))
                    .toList();
        }
    }

    private static Stream<JsonNode> starts(Path file) {
        try {
            var entries = YAML.readTree(file.toFile());
            return StreamSupport.stream(entries.spliterator(), false)
                    .map(entry -> entry.path("route").path("from"))
                    .filter(from -> from.path("uri").asText().startsWith("platform-http:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
