package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The events that are still to be delivered. Of one submission the next is listed only when the one before it was taken, so
 * that each channel gets them in order; a channel that is down holds up no other.
 */
@Singleton
public class PendingEvents {

    /** No event is put off for so long: one that seems so was put off before the clock was set back. */
    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;

    PendingEvents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An event on its way out.
     *
     * @param number in the outbox
     * @param channel one of {@link EventChannels}
     * @param id the same in every channel, and at each repetition
     * @param submission whose
     * @param event what happened
     * @param sequence its number among the submission's, from 1
     * @param raisedAt when it happened
     * @param data as JSON
     * @param replyTo where the sender wants to be told; null for nowhere of its own
     * @param correlation what the sender recognises his message by; null where he gave none
     * @param failures how often its delivery has failed
     */
    public record Pending(
            long number,
            String channel,
            String id,
            SubmissionId submission,
            StatusEvent event,
            int sequence,
            Instant raisedAt,
            String data,
            @Nullable String replyTo,
            @Nullable String correlation,
            int failures) {}

    /**
     * Those of a channel that may be delivered now, the oldest first. They survive a loss of power: else what was told would be
     * raised anew, under another id.
     */
    public List<Pending> due(String channel, int atMost) {
        var due = read(channel, atMost);
        if (!due.isEmpty()) {
            database.makeDurable();
        }
        return due;
    }

    private List<Pending> read(String channel, int atMost) {
        long now = clock.millis();
        return database.list(
                PendingEvents::read,
                "SELECT o.number, o.channel, o.event_id, o.submission_id, o.type, o.sequence, o.raised_at, o.data,"
                        + " s.reply_to, s.reply_correlation, o.failures FROM outbox o JOIN submission s ON s.id = o.submission_id"
                        + " WHERE o.channel = ? AND (o.due_at <= ? OR o.due_at > ?) AND NOT EXISTS (SELECT 1 FROM outbox earlier"
                        + " WHERE earlier.channel = o.channel AND earlier.submission_id = o.submission_id"
                        + " AND earlier.number < o.number) ORDER BY o.number LIMIT ?",
                channel,
                now,
                now + TOO_LONG.toMillis(),
                atMost);
    }

    /** The channel has taken it. */
    public void delivered(Pending event) {
        database.change("DELETE FROM outbox WHERE number = ?", event.number());
    }

    /** The channel has not taken it: it is tried again then, and those behind it wait. */
    public void postpone(Pending event, Instant due) {
        database.change(
                "UPDATE outbox SET due_at = ?, failures = failures + 1 WHERE number = ?",
                due.toEpochMilli(),
                event.number());
    }

    /** What waits in a channel. */
    public record Backlog(String channel, long events, Instant oldest) {}

    /** What waits, channel by channel, for health; also in channels that are not set any more. */
    public List<Backlog> backlogs() {
        return database.list(
                row -> new Backlog(row.getString(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))),
                "SELECT channel, COUNT(*), MIN(raised_at) FROM outbox GROUP BY channel ORDER BY channel");
    }

    /** How many wait in a channel. */
    public long count(String channel) {
        return backlogs().stream()
                .filter(backlog -> backlog.channel().equals(channel))
                .mapToLong(Backlog::events)
                .sum();
    }

    /**
     * Gives up what waits in a channel, since an operator says that nobody will ever take it.
     *
     * @param submission whose events alone; null for all
     * @return how many events there were
     */
    public int discard(String channel, @Nullable SubmissionId submission) {
        int discarded = submission == null
                ? database.change("DELETE FROM outbox WHERE channel = ?", channel)
                : database.change(
                        "DELETE FROM outbox WHERE channel = ? AND submission_id = ?", channel, submission.value());
        database.makeDurable();
        return discarded;
    }

    /** Gives up all that is to be told to an address of the sender's own, now and later: there is nobody. */
    public int giveUpReplies(SubmissionId submission) {
        return database.inTransaction(transaction -> {
            transaction.change("UPDATE submission SET reply_to = NULL WHERE id = ?", submission.value());
            return transaction.change(
                    "DELETE FROM outbox WHERE channel = ? AND submission_id = ?",
                    EventChannels.JMS_REPLY,
                    submission.value());
        });
    }

    /**
     * Gives up what nobody has taken for so long, so that the journal does not grow for ever.
     *
     * @return how many events of which channels there were
     */
    public Map<String, Integer> giveUpOlder(Instant than) {
        var given = new TreeMap<String, Integer>();
        for (var backlog : backlogs()) {
            int events = database.change(
                    "DELETE FROM outbox WHERE channel = ? AND entered_at < ?", backlog.channel(), than.toEpochMilli());
            if (events > 0) {
                given.put(backlog.channel(), events);
            }
        }
        return given;
    }

    private static Pending read(ResultSet row) throws SQLException {
        return new Pending(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                new SubmissionId(row.getString(4)),
                StatusEvent.valueOf(row.getString(5)),
                row.getInt(6),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getInt(11));
    }
}
