package dev.altinncourier.journal;

import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was picked up and how far it came. It is the work queue as well: who works on a submission holds its lease, and
 * what waits is an entry with a due time, never a thread.
 */
@Singleton
public class SubmissionJournal {

    private final Database database;
    private final JournalRows rows;
    private final Clock clock;
    private final Lease lease;

    SubmissionJournal(Database database, JournalRows rows, Clock clock, Lease lease) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
        this.lease = lease;
    }

    /** Enters something just claimed: new, or one that had ended and was put back. From now on it is due. */
    public void receive(SubmissionId id, String key, String profile, Path folder) {
        if (isOpen(id)) {
            return;
        }
        if (find(id).isPresent()) {
            reopen(id, folder);
            return;
        }
        long now = clock.millis();
        database.change(
                "INSERT INTO submission (id, submission_key, profile, state, folder, received_at, changed_at, due_at,"
                        + " lease_until, failures) VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?, 0, 0)",
                id.value(),
                key,
                profile,
                rows.relative(folder),
                now,
                now,
                now);
    }

    /** Whether a submission is under way. */
    public boolean isOpen(SubmissionId id) {
        return !database.list(
                        row -> row.getString(1),
                        "SELECT id FROM submission WHERE id = ? AND state = 'OPEN'",
                        id.value())
                .isEmpty();
    }

    /**
     * Opens an ended submission again: its files are read anew, all else goes on where it stood. A new series of attempts
     * begins.
     */
    private void reopen(SubmissionId id, Path folder) {
        var entry = find(id).orElseThrow();
        var submission = entry.submission();
        long now = clock.millis();
        database.change(
                "UPDATE submission SET state = 'OPEN', folder = ?, body = ?, changed_at = ?, due_at = ?, lease_until = 0,"
                        + " lease_owner = NULL, failing_since = NULL, failing_rule = NULL, failures = 0 WHERE id = ?",
                rows.relative(folder),
                submission == null ? null : rows.body(submission.at(Step.READ)),
                now,
                now,
                id.value());
    }

    /** Writes to the disk what was noted since the last intent: nothing waits longer than from one look to the next. */
    public void writeOut() {
        database.writeOut();
    }

    /** The submissions that could be taken up now, longest due first. */
    public List<SubmissionId> due(int atMost) {
        long now = clock.millis();
        return database.list(
                row -> new SubmissionId(row.getString(1)),
                "SELECT id FROM submission WHERE state = 'OPEN' AND due_at <= ? AND lease_until < ?"
                        + " ORDER BY due_at, id LIMIT ?",
                now,
                now,
                atMost);
    }

    /** Takes the lease of a due submission; empty when somebody else holds it, or it is not due any more. */
    public Optional<JournalEntry> takeUp(SubmissionId id) {
        long now = clock.millis();
        int taken = database.change(
                "UPDATE submission SET lease_owner = ?, lease_until = ? WHERE id = ? AND state = 'OPEN'"
                        + " AND due_at <= ? AND lease_until < ?",
                lease.owner(),
                lease.until(now),
                id.value(),
                now,
                now);
        return taken == 1 ? find(id) : Optional.empty();
    }

    /**
     * Gives up the leases of the processes before this one. Only one process at a time has an embedded journal, so they
     * are gone.
     *
     * @return how many submissions were being worked on
     */
    public int releaseLeases() {
        return database.change("UPDATE submission SET lease_owner = NULL, lease_until = 0"
                + " WHERE state = 'OPEN' AND lease_owner IS NOT NULL");
    }

    public Optional<JournalEntry> find(SubmissionId id) {
        return database
                .list(rows::entry, "SELECT " + JournalRows.COLUMNS + " FROM submission WHERE id = ?", id.value())
                .stream()
                .findFirst();
    }

    /** Notes progress: what had kept it from going on is over. */
    public Submission save(Submission submission) {
        long now = clock.millis();
        database.change(
                "UPDATE submission SET body = ?, instance_id = ?, folder = ?, changed_at = ?, lease_until = ?,"
                        + " failing_since = NULL, failing_rule = NULL, failures = 0 WHERE id = ?",
                rows.body(submission),
                submission.knownInstance().map(Instance::id).orElse(null),
                rows.relative(submission.folder()),
                now,
                lease.until(now),
                submission.id().value());
        return submission;
    }

    /** Puts a submission aside until the given time. */
    public void postpone(SubmissionId id, Path folder, Instant due, JournalEntry.@Nullable Trouble trouble) {
        database.change(
                "UPDATE submission SET folder = ?, due_at = ?, changed_at = ?, lease_until = 0, lease_owner = NULL,"
                        + " failing_since = ?, failing_rule = ?, failures = ? WHERE id = ?",
                rows.relative(folder),
                due.toEpochMilli(),
                clock.millis(),
                trouble == null ? null : trouble.since().toEpochMilli(),
                trouble == null ? null : trouble.rule(),
                trouble == null ? 0 : trouble.failures(),
                id.value());
    }

    /** Gives a lease back: the submission stays where it stands, until the given time. */
    public void release(SubmissionId id, Instant due) {
        database.change(
                "UPDATE submission SET due_at = ?, lease_until = 0, lease_owner = NULL WHERE id = ?",
                due.toEpochMilli(),
                id.value());
    }

    /** Notes how a submission ended and where it lies; its body, which names the owner, is kept for a re-drive. */
    public void finish(SubmissionId id, State state, Path folder) {
        database.change(
                "UPDATE submission SET state = ?, folder = ?, changed_at = ?, lease_until = 0, lease_owner = NULL"
                        + " WHERE id = ?",
                state.name(),
                rows.relative(folder),
                clock.millis(),
                id.value());
    }
}
