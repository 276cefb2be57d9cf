package dev.altinncourier.journal;

import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One submission as the journal knows it.
 *
 * @param id courier's id
 * @param key the sender's name
 * @param profile id of its profile
 * @param folder where its files lie
 * @param submission what is known of it; null until its files have been read
 * @param receivedAt when it was picked up
 * @param trouble what has kept it from going on; null when nothing has
 */
public record JournalEntry(
        SubmissionId id,
        String key,
        String profile,
        Path folder,
        @Nullable Submission submission,
        Instant receivedAt,
        @Nullable Trouble trouble) {

    /** The same entry with its files elsewhere. */
    public JournalEntry in(Path moved) {
        var there = submission == null ? null : submission.in(moved);
        return new JournalEntry(id, key, profile, moved, there, receivedAt, trouble);
    }

    /**
     * What keeps a submission from going on.
     *
     * @param since when it began
     * @param rule which trouble
     * @param failures looks in a row that met it
     */
    public record Trouble(Instant since, String rule, int failures) {}
}
