package dev.altinncourier.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.submission.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * {@code redrive.json} in a folder that goes back to its inbox: what was asked for, and when. A hand that moves a folder
 * needs none.
 *
 * @param newInstance whether the draft is to be deleted and an instance made anew
 * @param requestedAt when it was asked for
 */
public record RedriveRequest(boolean newInstance, Instant requestedAt) {

    private static final String FILE = "redrive.json";
    private static final String HISTORY = "history";
    private static final long MOST_BYTES = 4096;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Puts it into a folder, durably, before the folder moves. */
    public void writeTo(Path folder) throws IOException {
        var json = JSON.createObjectNode()
                .put("schemaVersion", 1)
                .put("newInstance", newInstance)
                .put("requestedAt", requestedAt.toString());
        DurableFiles.write(folder.resolve(FILE), JSON.writeValueAsBytes(json));
    }

    /**
     * Whether the request in a folder asks for a new instance; false where there is none.
     *
     * @throws IOException when it is there and cannot be read: what was asked for must not be forgotten
     */
    public static boolean wantsNewInstance(Path folder) throws IOException {
        return newInstanceAskedAt(folder).isPresent();
    }

    /**
     * When the request in a folder asked for a new instance; empty where it does not, or there is none.
     *
     * @throws IOException when it is there and cannot be read: what was asked for must not be forgotten
     */
    public static Optional<Instant> newInstanceAskedAt(Path folder) throws IOException {
        var file = find(folder);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (Files.size(file.get()) > MOST_BYTES) {
            throw new IOException(FILE + " is too large");
        }
        var request = JSON.readTree(Files.readAllBytes(file.get()));
        if (!request.path("newInstance").asBoolean(false)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(request.path("requestedAt").asText("")));
        } catch (DateTimeParseException unknown) {
            // Written by hand: it counts, from when it was written.
            return Optional.of(Files.getLastModifiedTime(file.get()).toInstant());
        }
    }

    /** Puts the request away once it has been dealt with, so that it does not count for the next time. */
    public static void archive(Path folder) throws IOException {
        var file = find(folder);
        if (file.isPresent()) {
            var time = Files.getLastModifiedTime(file.get()).toInstant();
            var name = "redrive-" + time.toString().replaceAll("[^0-9TZ]", "") + ".json";
            DurableFiles.move(
                    file.get(),
                    DurableFiles.createDirectories(folder.resolve(HISTORY)).resolve(name));
        }
    }

    private static Optional<Path> find(Path folder) {
        var file = folder.resolve(FILE);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }
}
