package dev.altinncourier.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A base folder for a test, and what senders do in it. */
record Folders(Path base) implements FoldersConfig {

    @Override
    public Duration minimumAge() {
        return Duration.ofSeconds(2);
    }

    Path inbox(String profile) throws IOException {
        return Files.createDirectories(base.resolve("inbox").resolve(profile));
    }

    Path work() {
        return base.resolve("work");
    }

    /** A folder with one file and the marker written last. */
    Path readyFolder(String profile, String key) throws IOException {
        var folder = Files.createDirectories(inbox(profile).resolve(key));
        Files.writeString(folder.resolve("melding.xml"), "<melding/>");
        Files.writeString(folder.resolve(".ready"), "");
        return folder;
    }

    Path file(String profile, String name) throws IOException {
        return Files.writeString(inbox(profile).resolve(name), "content of " + name);
    }
}
