package dev.altinncourier.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Tells whether the sender has finished writing a drop. When in doubt it has not: the next look comes soon. */
final class Readiness {

    static final String READY = ".ready";
    private static final int MOST_LOOKS = 10_000;

    private final Clock clock;
    private final Duration minimumAge;
    private final StableLooks looks;
    private final JsonFactory json = new JsonFactory();

    Readiness(Clock clock, Duration minimumAge) {
        this.clock = clock;
        this.minimumAge = minimumAge;
        this.looks = new StableLooks(clock, minimumAge, MOST_LOOKS);
    }

    /** Whether a zip or a single form is complete. */
    boolean ofFile(Path file, BasicFileAttributes attributes) {
        var appearance = List.of(attributes.size(), attributes.lastModifiedTime());
        return settle(
                file, isFile(file.resolveSibling(file.getFileName() + READY)) || looks.isStable(file, appearance));
    }

    /** Whether a folder has its marker, and nobody writes to it any more. */
    boolean ofFolder(Path folder) throws IOException {
        if (isFile(folder.resolve(READY))) {
            return settle(folder, true);
        }
        var manifest = folder.resolve(Manifest.FILE);
        if (!isFile(manifest)) {
            return false;
        }
        var appearance = FolderAppearance.of(folder);
        return settle(folder, isAtRest(manifest, appearance) || looks.isStable(folder, appearance));
    }

    /** A manifest still being written is no whole JSON object, so that a whole one may be trusted sooner. */
    private boolean isAtRest(Path manifest, FolderAppearance appearance) throws IOException {
        boolean old = appearance.newest() <= clock.millis() - minimumAge.toMillis();
        return old && Files.size(manifest) <= Manifest.MAX_BYTES && isWholeObject(manifest);
    }

    private boolean isWholeObject(Path file) {
        try (var parser = json.createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException incomplete) {
            return false;
        }
    }

    private boolean settle(Path drop, boolean ready) {
        if (ready) {
            looks.forget(drop);
        }
        return ready;
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
