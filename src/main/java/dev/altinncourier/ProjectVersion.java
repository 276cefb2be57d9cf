package dev.altinncourier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version that the build has written down: Quarkus packs the classes without a manifest that would name it. */
final class ProjectVersion {

    private static final String FILE = "/version.txt";

    private ProjectVersion() {}

    static String read() {
        try (var text = ProjectVersion.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
