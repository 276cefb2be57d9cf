package dev.altinncourier.journal;

import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Leases leases;
    private final Outbox outbox;

    SubmissionJournal(Database database, JournalRows rows, Clock clock, Leases leases, Outbox outbox) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
        this.leases = leases;
        this.outbox = outbox;
    }

    /**
     * Enters something just claimed: new, or one that was put back. From now on it is due. One that was put back before its
     * end was written is read anew as well: what lies in the folder may have been changed.
     *
     * @return false when somebody is still at its former series: it is to be entered later
     */
    public boolean receive(SubmissionId id, String key, String profile, Path folder) {
        var entry = new NewEntry(id, key, profile, rows.relative(folder), null);
        return find(id).map(known -> reopen(known, folder)).orElseGet(() -> {
            // Another node may have found it and entered it just now: that is as good.
            database.insertAll(transaction -> entry.insert(transaction, clock.millis()));
            return true;
        });
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
     * Opens a submission again that nobody is at: its files are read anew, all else goes on where it stood. A new series of attempts
     * begins, behind those of its key that were received in the meantime.
     */
    private boolean reopen(JournalEntry entry, Path folder) {
        var submission = entry.submission();
        long now = clock.millis();
        var order = KeyOrder.key(entry.profile(), entry.key());
        return 1
                == change(
                        transaction -> outbox.redriven(transaction, entry.id()),
                        "UPDATE submission SET state = 'OPEN', outcome = NULL, folder = ?, body = ?, changed_at = ?, due_at = ?,"
                                + " lease_until = 0, lease_owner = NULL, failing_since = NULL, failing_rule = NULL, failures = 0,"
                                + " order_key = ?, order_number = " + KeyOrder.NEXT_NUMBER
                                + " WHERE id = ? AND (state <> 'OPEN' OR lease_owner IS NULL OR lease_until < ?)",
                        rows.relative(folder),
                        submission == null ? null : rows.body(submission.at(Step.READ)),
                        now,
                        now,
                        order,
                        order,
                        entry.id().value(),
                        now);
    }

    /** Takes the lease of a due submission; empty when somebody else holds it, or it is not due any more. */
    public Optional<JournalEntry> takeUp(SubmissionId id) {
        long now = clock.millis();
        if (leases.isInHand(id)) {
            return Optional.empty();
        }
        long asked = leases.ticks();
        int taken = database.change(
                "UPDATE submission SET lease_owner = ?, lease_node = ?, lease_until = ? WHERE id = ? AND state = 'OPEN'"
                        + " AND " + DueSubmissions.IS_DUE + " AND lease_until < ? AND " + KeyOrder.IS_FIRST,
                leases.owner(),
                leases.node(),
                leases.until(),
                id.value(),
                now,
                DueSubmissions.afterAStep(now),
                now);
        var entry = taken == 1 ? find(id) : Optional.<JournalEntry>empty();
        entry.ifPresent(found -> leases.begin(found, asked));
        return entry;
    }

    public Optional<JournalEntry> find(SubmissionId id) {
        return database
                .list(rows::entry, "SELECT " + JournalRows.COLUMNS + " FROM submission WHERE id = ?", id.value())
                .stream()
                .findFirst();
    }

    /**
     * Notes progress: what had kept it from going on is over. When it is sent, the next of its key may go.
     *
     * @throws LeaseLost when the submission is in other hands
     */
    public Submission save(Submission submission) {
        var id = submission.id();
        int saved = change(
                transaction -> outbox.reached(transaction, submission),
                "UPDATE submission SET sender_key = ?, body = ?, instance_id = ?, reply_to = COALESCE(?, reply_to), folder = ?,"
                        + " changed_at = ?, lease_until = ?, failing_since = NULL, failing_rule = NULL, failures = 0,"
                        + " order_key = CASE WHEN ? = 1 THEN NULL ELSE order_key END WHERE id = ? AND lease_owner = ?",
                submission.key(),
                rows.body(submission),
                submission.knownInstance().map(Instance::id).orElse(null),
                submission.content().replyTo(),
                rows.relative(submission.folder()),
                clock.millis(),
                leases.until(),
                KeyOrder.isSent(submission.step()) ? 1 : 0,
                id.value(),
                leases.owner());
        leases.orLost(id, saved);
        return submission;
    }

    /**
     * Puts a submission aside until the given time.
     *
     * @throws LeaseLost when the submission is in other hands
     */
    public void postpone(SubmissionId id, Path folder, Instant due, JournalEntry.@Nullable Trouble trouble) {
        giveBack(
                id,
                "folder = ?, due_at = ?, changed_at = ?, failing_since = ?, failing_rule = ?, failures = ?",
                rows.relative(folder),
                due.toEpochMilli(),
                clock.millis(),
                trouble == null ? null : trouble.since().toEpochMilli(),
                trouble == null ? null : trouble.rule(),
                trouble == null ? 0 : trouble.failures());
    }

    /**
     * Gives a lease back: the submission stays where it stands, until the given time.
     *
     * @throws LeaseLost when the submission is in other hands
     */
    public void release(SubmissionId id, Instant due) {
        giveBack(id, "due_at = ?, changed_at = ?", due.toEpochMilli(), clock.millis());
    }

    /**
     * Notes how a submission ended and where it lies; its body, which names the owner, is kept for a re-drive.
     *
     * @param word the verdict of one that is through, the rule of one that is not
     * @throws LeaseLost when the submission is in other hands
     */
    public void finish(SubmissionId id, State state, String word, Path folder) {
        giveBack(
                id,
                transaction -> outbox.ended(transaction, id, state, word),
                "state = ?, outcome = ?, folder = ?, changed_at = ?, order_key = NULL",
                state.name(),
                word,
                rows.relative(folder),
                clock.millis());
    }

    private void giveBack(SubmissionId id, String set, @Nullable Object... values) {
        giveBack(id, transaction -> {}, set, values);
    }

    private void giveBack(SubmissionId id, Telling telling, String set, @Nullable Object... values) {
        var all = new ArrayList<@Nullable Object>(Arrays.asList(values));
        all.add(id.value());
        all.add(leases.owner());
        int given = change(
                telling,
                "UPDATE submission SET " + set + ", lease_until = 0, lease_owner = NULL, lease_node = NULL"
                        + " WHERE id = ? AND lease_owner = ?",
                all.toArray());
        leases.orLost(id, given);
        leases.gaveBack(id);
    }

    /** A change of one submission, and in the same transaction the events that tell of it. */
    private int change(Telling telling, String sql, @Nullable Object... values) {
        if (outbox.isOff()) {
            return database.change(sql, values);
        }
        return database.inTransaction(transaction -> {
            int changed = transaction.change(sql, values);
            if (changed == 1) {
                telling.in(transaction);
            }
            return changed;
        });
    }

    @FunctionalInterface
    private interface Telling {
        void in(Database.Transaction transaction) throws SQLException;
    }
}
