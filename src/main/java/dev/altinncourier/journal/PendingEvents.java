package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events that are still to be delivered. Of one submission the next is listed only when the one before it was taken, so
 * that each channel gets them in order; a channel that is down holds up no other.
 */
@Singleton
public class PendingEvents {

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
            int failures) {}

    /** Those of a channel that may be delivered now, the oldest first. */
    public List<Pending> due(String channel, int atMost) {
        return database.list(
                PendingEvents::read,
                "SELECT o.number, o.channel, o.event_id, o.submission_id, o.type, o.sequence, o.raised_at, o.data,"
                        + " s.reply_to, o.failures FROM outbox o JOIN submission s ON s.id = o.submission_id"
                        + " WHERE o.channel = ? AND o.due_at <= ? AND NOT EXISTS (SELECT 1 FROM outbox earlier"
                        + " WHERE earlier.channel = o.channel AND earlier.submission_id = o.submission_id"
                        + " AND earlier.number < o.number) ORDER BY o.number LIMIT ?",
                channel,
                clock.millis(),
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

    /** How many wait, for health. */
    public long count(String channel) {
        return database.list(row -> row.getLong(1), "SELECT COUNT(*) FROM outbox WHERE channel = ?", channel)
                .get(0);
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
                row.getInt(10));
    }
}
