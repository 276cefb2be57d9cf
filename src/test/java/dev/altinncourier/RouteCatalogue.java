package dev.altinncourier;

import com.fasterxml.jackson.core.JsonParser.Feature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The route files of the source tree, as the lints read them.
 *
 * @param entries routes and error policies, by file
 */
record RouteCatalogue(List<RouteEntry> entries) {

    static final Path FOLDER = Path.of("routes");

    private static final ObjectMapper YAML = new YAMLMapper().enable(Feature.STRICT_DUPLICATE_DETECTION);

    static RouteCatalogue read() throws IOException {
        var entries = new ArrayList<RouteEntry>();
        for (var file : files()) {
            for (var entry : YAML.readTree(Files.readString(file))) {
                for (var field : entry.properties()) {
                    entries.add(new RouteEntry(String.valueOf(file.getFileName()), field.getKey(), field.getValue()));
                }
            }
        }
        return new RouteCatalogue(entries);
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    List<RouteEntry> routes() {
        return entries.stream().filter(RouteEntry::isRoute).toList();
    }

    List<RouteEntry> errorPolicies() {
        return entries.stream().filter(entry -> !entry.isRoute()).toList();
    }

    /** The error policy of this name. */
    Optional<RouteEntry> errorPolicy(String id) {
        return errorPolicies().stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** Whoever sends to it by its name. What goes to a broker is no call of the routes that the broker starts. */
    Stream<RouteEntry> callersOf(RouteEntry route) {
        return entries.stream()
                .filter(caller -> route.start().contains(":") && caller.calls().contains(route.start()));
    }
}
