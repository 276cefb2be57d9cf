package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped profiles as they are but for their pauses: the sandbox's authorities and persons act at once. */
final class ShippedProfiles {

    private static final Path SHIPPED = Path.of("config/profiles");
    private static final String PAUSES = "\\{initial: \\w+, factor: [0-9.]+, max: \\w+";

    private ShippedProfiles() {}

    /** Sends with them, and looks often whether somebody has acted. */
    static Installation impatient(Installation installation) {
        return installation
                .with(
                        "courier.profiles",
                        copied(installation.home().resolve("profiles")).toString())
                .with("courier.person.first-delay", "300ms")
                .with("courier.person.max-delay", "1s");
    }

    /** Copies them into a folder, with the schemas that they name. */
    static Path copied(Path folder) {
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.resolve("..").normalize());
                Files.writeString(copy, Files.readString(file).replaceAll(PAUSES, "{initial: 1s, factor: 1, max: 1s"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
