package dev.altinncourier.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes courier die at a point, as soon as a submission of a cell comes there. The routes are what an operator could
 * replace too; courier itself knows nothing of it. {@link Runtime#halt} ends the process without any clean-up.
 *
 * @param call the kind of call that it is about, empty where any will do
 * @param cell how the keys of the submissions begin that are to be hit; others pass
 */
record Halt(HaltPoint point, String call, String cell) {

    static final int EXIT_CODE = 137;

    private static final Path PACKAGED = Path.of("routes");
    private static final String RUNTIME =
            """
            - beans:
                - name: runtime
                  type: java.lang.Runtime
                  factoryMethod: getRuntime
            """;
    private static final String STEP =
            """
            - filter:
                expression:
                  simple:
                    expression: "%s"
                steps:
                  - bean:
                      ref: runtime
                      method: halt(137)
            """;

    /** Replaces the routes beside the program by these. */
    void install(Path home) {
        var folder = home.resolve("routes");
        remove(home);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("runtime.camel.yaml"), RUNTIME);
            for (var place : point.places) {
                var name = place.route() + ".camel.yaml";
                Files.writeString(folder.resolve(name), with(place, Files.readString(PACKAGED.resolve(name))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the packaged routes alone again. */
    static void remove(Path home) {
        var folder = home.resolve("routes");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String with(HaltPoint.Place place, String route) {
        var step = Pattern.compile("(?m)^( *)- process:\\n *ref: " + place.step() + "\\n")
                .matcher(route);
        if (!step.find()) {
            throw new IllegalStateException(place + " is not in the route");
        }
        var halt = STEP.formatted(condition()).indent(step.group(1).length());
        var both = place.before() ? halt + step.group() : step.group() + halt;
        return step.replaceFirst(Matcher.quoteReplacement(both));
    }

    private String condition() {
        var ours = "${" + point.key + "} startsWith '" + cell + "'";
        return call.isEmpty() ? ours : ours + " && ${variable." + point.call + ".kind} == '" + call + "'";
    }
}
