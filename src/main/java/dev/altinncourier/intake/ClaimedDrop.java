package dev.altinncourier.intake;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.time.Instant;

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
 */
public record ClaimedDrop(
        SubmissionId id, String profile, String key, Shape shape, String name, Path folder, Instant time) {

    static final String IN = "in";

    /** Where the sender's originals are. */
    public Path originals() {
        return folder.resolve(IN);
    }
}
