package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A route in which courier dies just before one of its steps, as by {@code kill -9}; none in an executable (HaltsByRoute). */
final class DyingRoute {

    private static final String RUNTIME =
            """
            - beans:
                - name: runtime
                  type: java.lang.Runtime
                  factoryMethod: getRuntime
            """;

    private final Path folder;

    private DyingRoute(Path folder) {
        this.folder = folder;
    }

    /** Of an installation that has not been started yet. */
    static DyingRoute in(Path home) throws IOException {
        var folder = Files.createDirectories(home.resolve("routes"));
        if (!CourierProgram.isAnExecutable()) {
            Files.writeString(folder.resolve("runtime.camel.yaml"), RUNTIME);
        }
        return new DyingRoute(folder);
    }

    /** Dies before a step when an expression of Camel's simple language says so. */
    DyingRoute before(String route, String step, String condition) throws IOException {
        if (CourierProgram.isAnExecutable()) {
            return this;
        }
        var shipped = Files.readString(Path.of("routes").resolve(route + ".camel.yaml"));
        var found = "- process:\n";
        var lines = shipped.lines().toList();
        int at = lines.indexOf(lines.stream()
                .filter(line -> line.strip().equals("ref: " + step))
                .findFirst()
                .orElseThrow());
        var before = lines.get(at - 1);
        assertThat(before.strip()).isEqualTo(found.strip());
        var dying =
                """
                - filter:
                    expression:
                      simple:
                        expression: "%s"
                    steps:
                      - bean:
                          ref: runtime
                          method: halt(137)
                """
                        .formatted(condition)
                        .indent(before.indexOf('-'));
        var text = String.join("\n", lines.subList(0, at - 1)) + "\n" + dying
                + String.join("\n", lines.subList(at - 1, lines.size())) + "\n";
        Files.writeString(folder.resolve(route + ".camel.yaml"), text);
        return this;
    }

    /** From the next start on the route is the shipped one. */
    void mend(String route) throws IOException {
        Files.delete(folder.resolve(route + ".camel.yaml"));
    }
}
