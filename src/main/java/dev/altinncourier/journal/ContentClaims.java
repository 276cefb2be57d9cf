package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Which submission may send a content. The same content for the same owner twice would be a second legal return, so the
 * first to claim it keeps it until it has ended without leaving anything at Altinn (invariant 8).
 */
@Singleton
public class ContentClaims {

    /**
     * However it ended: a call may have made an instance or handed one in, or the process of one that was not deleted since
     * has been moved on.
     */
    private static final String MAY_BE_HANDED_IN = "EXISTS (SELECT 1 FROM altinn_call a WHERE a.submission_id = s.id"
            + " AND ((a.result = 'OPEN' AND a.kind IN ('INSTANTIATE', 'NEXT'))"
            + " OR (a.result = 'DONE' AND a.kind = 'NEXT' AND NOT EXISTS (SELECT 1 FROM altinn_call d"
            + " WHERE d.submission_id = s.id AND d.kind = '" + Removals.DISCARDED + "' AND d.number > a.number))))";

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
        if (database.insert("INSERT INTO sent_content (hash, submission_id) VALUES (?, ?)", hash, id.value())) {
            return Optional.empty();
        }
        var found = before(hash);
        if (found.isEmpty()) {
            // Released since: whoever is first now gets it.
            return claim(hash, id, anyway);
        }
        var before = found.get();
        boolean mayTake = anyway || !before.keeps() || before.holder().id().equals(id);
        if (!mayTake) {
            return Optional.of(before.holder());
        }
        // Of two that want what nobody keeps any more, one gets it; the other looks again.
        return take(hash, before.holder().id(), id) ? Optional.empty() : claim(hash, id, anyway);
    }

    /**
     * Releases what a submission claimed and never handed in: the contents that it had before it was corrected. Only for
     * one that is through, since any other may still be moved back with an earlier content.
     *
     * @param hash of what it did hand in, which it keeps
     */
    public void keepOnly(String hash, SubmissionId id) {
        database.change("DELETE FROM sent_content WHERE submission_id = ? AND hash <> ?", id.value(), hash);
    }

    private boolean take(String hash, SubmissionId from, SubmissionId to) {
        return database.change(
                        "UPDATE sent_content SET submission_id = ? WHERE hash = ? AND submission_id = ?",
                        to.value(),
                        hash,
                        from.value())
                == 1;
    }

    /**
     * Who claimed a content last.
     *
     * @param keeps false when it was given back to the sender, or came to nothing before there was an instance, and no call
     *     may have handed it in
     */
    private record Claim(Holder holder, boolean keeps) {}

    private Optional<Claim> before(String hash) {
        return database
                .list(
                        ContentClaims::claim,
                        "SELECT s.id, s.folder, CASE WHEN s.state IN ('OPEN', 'DONE')"
                                + " OR (s.state = 'DEAD_LETTER' AND s.instance_id IS NOT NULL) OR " + MAY_BE_HANDED_IN
                                + " THEN 1 ELSE 0 END"
                                + " FROM sent_content c JOIN submission s ON s.id = c.submission_id WHERE c.hash = ?",
                        hash)
                .stream()
                .findFirst();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(new Holder(new SubmissionId(row.getString(1)), Path.of(row.getString(2))), row.getInt(3) == 1);
    }
}
