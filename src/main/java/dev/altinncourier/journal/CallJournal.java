package dev.altinncourier.journal;

import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls that may have changed Altinn. The intent is on the disk before the call leaves; a call that is still open
 * when its submission is taken up again is unknown, and is settled by reading Altinn.
 */
@Singleton
public class CallJournal {

    private static final int MOST = 500;

    /** Not a call: a part that came with the instance. */
    private static final String STORED = "STORED";

    /** The kinds that are courier's own notes, and no calls. */
    static final String NOTES = "('" + STORED + "', '" + Removals.REMOVED + "', '" + Removals.GONE + "', '"
            + Removals.KEPT + "', '" + Removals.DISCARDED + "', '" + Waits.AWAITED + "', '" + Waits.LEFT + "', '"
            + ValidationJobs.AWAITED + "', '" + ValidationJobs.STARTED + "', '" + ValidationJobs.FAILED + "', '"
            + ValidationJobs.OVER + "')";

    private final Database database;
    private final Leases leases;
    private final Clock clock;

    CallJournal(Database database, Leases leases, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Writes the intent of a call; returns once it survives a loss of power.
     *
     * @throws LeaseLost when the submission is in other hands: the call must not leave
     * @throws JournalFailure when a call before it is still open: what is not settled is never repeated, nor built upon
     */
    public void intend(SubmissionId id, String kind, String about) {
        int intended = leases.change(
                id,
                "INSERT INTO altinn_call (submission_id, kind, about, intended_at, result) SELECT ?, ?, ?, ?, 'OPEN'"
                        + " WHERE NOT EXISTS (SELECT 1 FROM altinn_call WHERE submission_id = ? AND result = 'OPEN')",
                id.value(),
                kind,
                about,
                clock.millis(),
                id.value());
        if (intended == 0) {
            throw new JournalFailure("a call of " + id + " is open, " + kind + " may not leave");
        }
        database.makeDurable();
        requireKept(id, kind);
    }

    /**
     * An embedded journal that could not be written is opened anew, without what was committed and not synced: the sync that came
     * after may have been of a file that the intent is not in.
     */
    private void requireKept(SubmissionId id, String kind) {
        boolean kept = !database.isEmbedded()
                || !database.list(
                                row -> row.getLong(1),
                                "SELECT number FROM altinn_call WHERE submission_id = ? AND kind = ? AND result = 'OPEN'",
                                id.value(),
                                kind)
                        .isEmpty();
        if (!kept) {
            throw new JournalFailure("the intent of " + kind + " of " + id + " was lost before it was on the disk");
        }
    }

    /**
     * Writes what became of the open call of a submission; there is one at most.
     *
     * @throws LeaseLost when the submission is in other hands, which settle it by reading
     */
    public void settle(SubmissionId id, CallRecord.Result result, @Nullable Integer status) {
        leases.change(
                id,
                "UPDATE altinn_call SET result = ?, status = COALESCE(?, status), settled_at = ?"
                        + " WHERE submission_id = ? AND result = 'OPEN'",
                result.name(),
                status,
                clock.millis(),
                id.value());
    }

    /**
     * Notes that nobody waits any more for the answer of the open call. Only the first time counts.
     *
     * @param status of an answer that tells nothing of the call's effect; null when none came
     */
    public void noteLost(SubmissionId id, @Nullable Integer status) {
        leases.change(
                id,
                "UPDATE altinn_call SET status = COALESCE(?, status), lost_at = COALESCE(lost_at, ?)"
                        + " WHERE submission_id = ? AND result = 'OPEN'",
                status,
                clock.millis(),
                id.value());
    }

    /** Notes a call that changes nothing and failed, for the reports. */
    public void noteFailedRead(SubmissionId id, String kind, String about, int status) {
        long now = clock.millis();
        leases.change(
                id,
                "INSERT INTO altinn_call (submission_id, kind, about, intended_at, settled_at, status, result)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'REFUSED')",
                id.value(),
                kind,
                about,
                now,
                now,
                status);
    }

    /** Notes parts that an instantiation brought along: they are stored, as if each had been sent by a call of its own. */
    public void noteStored(SubmissionId id, List<String> marks) {
        long now = clock.millis();
        for (var mark : marks) {
            leases.change(
                    id,
                    "INSERT INTO altinn_call (submission_id, kind, about, intended_at, settled_at, result)"
                            + " VALUES (?, '" + STORED + "', ?, ?, ?, 'DONE')",
                    id.value(),
                    mark,
                    now,
                    now);
        }
    }

    /** The marks of the parts that are stored at Altinn. */
    public Set<String> stored(SubmissionId id) {
        var stored = new LinkedHashSet<String>();
        database.list(
                row -> apply(row.getString("kind"), row.getString("about"), stored),
                "SELECT kind, about FROM altinn_call WHERE submission_id = ? AND result = 'DONE' AND kind IN ('"
                        + STORED
                        + "', 'PUT_DATA', 'POST_DATA', '" + Removals.DELETED + "', '" + Removals.GONE + "', '"
                        + Removals.DISCARDED + "') ORDER BY number",
                id.value());
        return Set.copyOf(stored);
    }

    /** In the order in which it happened: what was deleted is stored no more, and may be stored again. */
    private static boolean apply(String kind, String about, Set<String> stored) {
        switch (kind) {
            case Removals.DISCARDED -> stored.clear();
            case Removals.DELETED, Removals.GONE ->
                stored.remove(RemovedPart.parse(about).mark());
            default -> {
                // The element holds the bytes that came last: a file that was changed and changed back is sent again.
                stored.removeIf(mark -> PartMark.path(mark).equals(PartMark.path(about)));
                stored.add(about);
            }
        }
        return true;
    }

    /** The call whose effect is not known, if there is one. */
    public Optional<CallRecord> open(SubmissionId id) {
        return database
                .list(
                        CallJournal::call,
                        "SELECT kind, about, intended_at, status, result, lost_at FROM altinn_call"
                                + " WHERE submission_id = ? AND result = 'OPEN' ORDER BY number DESC LIMIT 1",
                        id.value())
                .stream()
                .findFirst();
    }

    /** The calls of a submission in the order they were made, the last 500 at most. */
    public List<CallRecord> calls(SubmissionId id) {
        return database.list(
                CallJournal::call,
                "SELECT kind, about, intended_at, status, result, lost_at FROM (SELECT * FROM altinn_call"
                        + " WHERE submission_id = ? AND kind NOT IN " + NOTES
                        + " ORDER BY number DESC LIMIT ?) AS latest ORDER BY number",
                id.value(),
                MOST);
    }

    private static CallRecord call(ResultSet row) throws SQLException {
        int number = row.getInt("status");
        @Nullable Integer status = row.wasNull() ? null : Integer.valueOf(number);
        long lost = row.getLong("lost_at");
        @Nullable Instant lostAt = row.wasNull() ? null : Instant.ofEpochMilli(lost);
        return new CallRecord(
                row.getString("kind"),
                row.getString("about"),
                Instant.ofEpochMilli(row.getLong("intended_at")),
                status,
                CallRecord.Result.valueOf(row.getString("result")),
                lostAt);
    }
}
