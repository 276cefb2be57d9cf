package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which submission may send a content. The same content for the same owner twice would be a second legal return, so the
 * first to claim it keeps it until it has ended without leaving anything at Altinn (invariant 8).
 */
@Singleton
public class ContentClaims {

    private final Database database;

    ContentClaims(Database database) {
        this.database = database;
    }

    /**
     * The one that sent a content before, or is about to.
     *
     * @param id courier's id
     * @param folder where it lies, relative to the base folder
     */
    public record Holder(SubmissionId id, Path folder) {}

    /**
     * Claims a content.
     *
     * @param hash of app, owner and parts
     * @param anyway true when the sender means to send it once more
     * @return who holds it; empty when the claim is granted
     */
    public Optional<Holder> claim(String hash, SubmissionId id, boolean anyway) {
        if (insert(hash, id)) {
            return Optional.empty();
        }
        var holder = holder(hash);
        if (holder.isEmpty() || anyway || holder.get().id().equals(id)) {
            database.change("UPDATE sent_content SET submission_id = ? WHERE hash = ?", id.value(), hash);
            return Optional.empty();
        }
        return holder;
    }

    private boolean insert(String hash, SubmissionId id) {
        return database.change(
                        "INSERT INTO sent_content (hash, submission_id) SELECT ?, ? WHERE NOT EXISTS"
                                + " (SELECT 1 FROM sent_content WHERE hash = ?)",
                        hash,
                        id.value(),
                        hash)
                == 1;
    }

    /** The holder, unless it was given back to the sender, or came to nothing before there was an instance. */
    private Optional<Holder> holder(String hash) {
        return database
                .list(
                        row -> new Holder(new SubmissionId(row.getString(1)), Path.of(row.getString(2))),
                        "SELECT s.id, s.folder FROM sent_content c JOIN submission s ON s.id = c.submission_id"
                                + " WHERE c.hash = ? AND (s.state IN ('OPEN', 'DONE')"
                                + " OR (s.state = 'DEAD_LETTER' AND s.instance_id IS NOT NULL))",
                        hash)
                .stream()
                .findFirst();
    }
}
