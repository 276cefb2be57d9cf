package dev.altinncourier.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.submission.DurableFiles;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code claim.json} in a folder of courier's own: what was claimed, written before the drop is moved, so that a crash
 * leaves nothing without a name.
 */
final class ClaimFile {

    static final String NAME = "claim.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BYTES = 65_536;

    private ClaimFile() {}

    /** Whether a folder is one of courier's own, with the originals in it. */
    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(folder.resolve(ClaimedDrop.IN), LinkOption.NOFOLLOW_LINKS);
    }

    static void write(ClaimedDrop claim) throws IOException {
        var json = JSON.createObjectNode()
                .put("id", claim.id().value())
                .put("profile", claim.profile())
                .put("key", claim.key())
                .put("shape", claim.shape().name())
                .put("name", claim.name())
                .put("time", claim.time().toString());
        var message = claim.message();
        if (message != null) {
            json.putObject("message")
                    .put("source", message.source())
                    .put("id", message.id())
                    .put("replyTo", message.replyTo())
                    .put("correlation", message.correlation());
        }
        DurableFiles.write(claim.folder().resolve(NAME), JSON.writeValueAsBytes(json));
    }

    /** What the claim file in a folder says; empty when there is none, or it is not courier's. */
    static Optional<ClaimedDrop> read(Path folder) {
        var file = folder.resolve(NAME);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            return Optional.of(claim(JSON.readTree(Files.readAllBytes(file)), folder));
        } catch (IOException | IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static ClaimedDrop claim(JsonNode json, Path folder) {
        return new ClaimedDrop(
                new SubmissionId(text(json, "id")),
                text(json, "profile"),
                text(json, "key"),
                Shape.valueOf(text(json, "shape")),
                text(json, "name"),
                folder,
                Instant.parse(text(json, "time")),
                message(json.path("message")));
    }

    private static @Nullable MessageRef message(JsonNode json) {
        return json.isMissingNode()
                ? null
                : new MessageRef(
                        text(json, "source"),
                        text(json, "id"),
                        json.path("replyTo").textValue(),
                        json.path("correlation").textValue());
    }

    private static String text(JsonNode json, String field) {
        var value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(NAME + " has no " + field);
        }
        return value.textValue();
    }
}
