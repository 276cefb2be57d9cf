package dev.altinncourier.journal;

import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** How others fare: what stops one submission alone is its own fault, what stops all of them is not. */
@Singleton
public class OtherSubmissions {

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
        if (isAnyDone(profiles, owner, since)) {
            return Fate.GOT_THROUGH;
        }
        return isAnyStuck(profiles, owner) ? Fate.STUCK_TOO : Fate.NOT_KNOWN;
    }

    /** By the calls of late, which are few however long the journal has been written. */
    private boolean isAnyDone(Collection<String> profiles, InstanceOwner owner, Instant since) {
        return isAny(
                "SELECT s.id FROM altinn_call c JOIN submission s ON s.id = c.submission_id WHERE c.settled_at >= ?"
                        + " AND c.result = 'DONE' AND c.kind NOT IN " + CallJournal.NOTES,
                since.toEpochMilli(),
                profiles,
                owner);
    }

    private boolean isAnyStuck(Collection<String> profiles, InstanceOwner owner) {
        return isAny(
                "SELECT s.id FROM submission s WHERE s.state = 'OPEN' AND s.failing_rule IS NOT NULL"
                        + " AND s.failing_rule NOT LIKE ?",
                Waits.RULE + "%",
                profiles,
                owner);
    }

    /** The database leaves the owner's own out: however many they are, they hide no other. */
    private boolean isAny(String question, Object value, Collection<String> profiles, InstanceOwner owner) {
        var values = new ArrayList<Object>(List.of(value));
        values.addAll(profiles);
        values.add(rows.mark(owner));
        return !database.list(
                        row -> row.getString(1),
                        question + " AND s.profile IN (" + String.join(", ", Collections.nCopies(profiles.size(), "?"))
                                + ") AND POSITION(? IN s.body) = 0 LIMIT 1",
                        values.toArray())
                .isEmpty();
    }

    /** Whether an instance is known to be another submission's. */
    public boolean have(String instanceId, SubmissionId id) {
        return !database.list(
                        row -> row.getString(1),
                        "SELECT id FROM submission WHERE instance_id = ? AND id <> ? LIMIT 1",
                        instanceId,
                        id.value())
                .isEmpty();
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
