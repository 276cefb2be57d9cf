package dev.altinncourier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which routes courier runs: those packaged with it, each replaced by the file of the same name in the folder {@code
 * routes/} beside the running program, and what else lies there.
 *
 * @param overrides the files in the folder
 */
record RouteFiles(List<Path> overrides) {

    private static final String ENDING = ".camel.yaml";

    /** Said aloud, because the build, which runs beside the sources of the routes, keeps the settings it sees. */
    private static final String EXCLUDE_NOTHING = "false";

    /** The route files of a folder; a folder that is not there overrides nothing. */
    static RouteFiles beside(Path program) {
        var folder = program.resolve("routes");
        if (!Files.isDirectory(folder)) {
            return new RouteFiles(List.of());
        }
        try (var files = Files.list(folder)) {
            return new RouteFiles(files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** Camel's patterns for them. A packaged file is left out where one of the same name lies in the folder. */
    Map<String, String> patterns() {
        if (overrides.isEmpty()) {
            return patterns("classpath:routes/*" + ENDING, EXCLUDE_NOTHING);
        }
        var included = overrides.stream()
                .map(file -> "file:" + file)
                .collect(Collectors.joining(",", "classpath:routes/*" + ENDING + ",", ""));
        // Camel names a packaged file by the jar that it came from; one in the folder is file:routes/<name>.
        var excluded = overrides.stream()
                .map(Path::getFileName)
                .flatMap(name -> Stream.of("classpath:routes/" + name, "**/routes/" + name))
                .collect(Collectors.joining(","));
        return patterns(included, excluded);
    }

    private static Map<String, String> patterns(String included, String excluded) {
        return Map.of("camel.main.routes-include-pattern", included, "camel.main.routes-exclude-pattern", excluded);
    }
}
