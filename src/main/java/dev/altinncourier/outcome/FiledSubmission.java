package dev.altinncourier.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.altinncourier.submission.SubmissionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A submission's folder as it lies there, read from the notes in it: no journal is needed for that.
 *
 * @param id courier's id
 * @param key the sender's name for it
 * @param profile id of the app profile
 * @param box {@code inbox}, {@code work}, {@code waiting}, {@code done}, {@code rejected} or {@code dead-letter}
 * @param folder where it lies
 * @param report {@code error.json}; a missing node where there is none
 */
public record FiledSubmission(SubmissionId id, String key, String profile, String box, Path folder, JsonNode report) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_BYTES = 4 << 20;

    /** What lies in a folder; empty where it is no folder of courier's. */
    static Optional<FiledSubmission> in(String box, Path folder) {
        var claim = read(folder.resolve("claim.json"));
        var id = claim.path("id").asText();
        if (!SubmissionId.isWellFormed(id)) {
            return Optional.empty();
        }
        var report = read(folder.resolve("error.json"));
        // The manifest may have given it another key than the drop had; the report knows.
        var key = report.path("key").asText(claim.path("key").asText());
        var profile = claim.path("profile").asText();
        return Optional.of(new FiledSubmission(new SubmissionId(id), key, profile, box, folder, report));
    }

    /** A report in a folder: {@code receipt.json}, {@code error.json} or {@code waiting.json}; empty when it is not there. */
    public static Optional<JsonNode> report(Path folder, String name) {
        return Optional.of(read(folder.resolve(name))).filter(found -> !found.isMissingNode());
    }

    /** Whether it can be moved back to its inbox. */
    public boolean canBeRedriven() {
        return box.equals(Outcome.REJECTED.folder()) || box.equals(Outcome.DEAD_LETTER.folder());
    }

    /** A field of the report; empty where there is no report. */
    public String reported(String field) {
        return report.path(field).asText("");
    }

    private static JsonNode read(Path file) {
        try {
            boolean usable = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES;
            return usable ? JSON.readTree(Files.readAllBytes(file)) : MissingNode.getInstance();
        } catch (IOException unreadable) {
            // Moved away between two looks, or not courier's: as good as not there.
            return MissingNode.getInstance();
        }
    }
}
