package dev.altinncourier.intake;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A drop that is this courier's alone: it lies in {@code work/<id>/in} and has an id for life.
 *
 * @param id courier's id
 * @param profile id of the app profile
 * @param key the sender's name for it
 * @param shape what it was in the inbox; never {@code REDRIVE}, which keeps the shape of its first claim
 * @param name its file or folder name in the inbox, as the sender wrote it
 * @param folder {@code work/<id>}
 * @param time when it was first claimed
 * @param message what it came as; null when it was dropped in a folder
 */
public record ClaimedDrop(
        SubmissionId id,
        String profile,
        String key,
        Shape shape,
        String name,
        Path folder,
        Instant time,
        @Nullable MessageRef message) {

    static final String IN = "in";

    /** Where the files of a message lie while they are being written. */
    static final String UNFINISHED = "in.part";

    /** What they become when they are removed, so that whoever wrote them misses all of them. */
    static final String REMOVED = "in.removed";

    /** Where the sender's originals are. */
    public Path originals() {
        return folder.resolve(IN);
    }
}
