package dev.altinncourier.journal;

import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How others fare: what stops one submission alone is its own fault, what stops all of them is not. */
@Singleton
public class OtherSubmissions {

    /** More than these tell nothing new. */
    private static final int MOST = 200;

    private final Database database;
    private final JournalRows rows;

    OtherSubmissions(Database database, JournalRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** How the other owners of the same app fare. */
    public enum Fate {
        /** Something was done for one of them since. */
        GOT_THROUGH,
        /** Some are under way, each kept from going on, and nothing was done for any. */
        STUCK_TOO,
        /** Nobody else is under way who could show anything. */
        NOT_KNOWN
    }

    /**
     * How the other owners fare.
     *
     * @param profiles of the same app
     * @param owner who is asked about: another one's submissions count
     */
    public Fate ofOtherOwners(Collection<String> profiles, InstanceOwner owner, Instant since) {
        if (isAnotherOwners(done(profiles, since), owner)) {
            return Fate.GOT_THROUGH;
        }
        return isAnotherOwners(stuck(profiles), owner) ? Fate.STUCK_TOO : Fate.NOT_KNOWN;
    }

    private List<JournalEntry> done(Collection<String> profiles, Instant since) {
        return list(
                profiles,
                " AND EXISTS (SELECT 1 FROM altinn_call c WHERE c.submission_id = submission.id AND c.result = 'DONE'"
                        + " AND c.kind <> 'STORED' AND c.settled_at >= ?)",
                since.toEpochMilli());
    }

    private List<JournalEntry> stuck(Collection<String> profiles) {
        return list(
                profiles, " AND state = 'OPEN' AND failing_rule IS NOT NULL AND failing_rule <> ?", "await-feedback");
    }

    private List<JournalEntry> list(Collection<String> profiles, String condition, Object value) {
        var values = new ArrayList<@Nullable Object>(profiles);
        values.add(value);
        values.add(MOST);
        return database.list(
                rows::entry,
                "SELECT " + JournalRows.COLUMNS + " FROM submission WHERE profile IN ("
                        + String.join(", ", Collections.nCopies(profiles.size(), "?")) + ")" + condition
                        + " ORDER BY changed_at DESC LIMIT ?",
                values.toArray());
    }

    private static boolean isAnotherOwners(List<JournalEntry> entries, InstanceOwner owner) {
        return entries.stream()
                .map(JournalEntry::submission)
                .anyMatch(other -> other != null && !other.content().owner().equals(owner));
    }

    /** How many calls of a kind a submission has behind it: with the kind, the point that it stands at. */
    public int made(SubmissionId id, String kind) {
        return database.list(
                        row -> row.getInt(1),
                        "SELECT COUNT(*) FROM altinn_call WHERE submission_id = ? AND kind = ? AND result = 'DONE'",
                        id.value(),
                        kind)
                .get(0);
    }

    /**
     * Whether another submission of a profile has made a call that this one cannot.
     *
     * @param kind of the call
     * @param made how many of them this one has behind it
     */
    public boolean gotPast(String profile, SubmissionId id, String kind, int made, Instant since) {
        return !database.list(
                        row -> row.getString(1),
                        "SELECT c.submission_id FROM altinn_call c JOIN submission s ON s.id = c.submission_id"
                                + " WHERE c.kind = ? AND c.settled_at >= ? AND c.result = 'DONE' AND s.profile = ?"
                                + " AND s.id <> ? AND (SELECT COUNT(*) FROM altinn_call a WHERE"
                                + " a.submission_id = c.submission_id AND a.kind = c.kind AND a.result = 'DONE') > ? LIMIT 1",
                        kind,
                        since.toEpochMilli(),
                        profile,
                        id.value(),
                        made)
                .isEmpty();
    }
}
