package dev.altinncourier.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Raises status events in the transaction of the change that they tell of (the transactional outbox): what was committed is
 * told, after a crash as well, and what was not is not. Costs nothing where no channel is set.
 */
@Singleton
class Outbox {

    private final EventChannels channels;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(EventChannels channels, ObjectMapper json, Clock clock) {
        this.channels = channels;
        this.json = json;
        this.clock = clock;
    }

    boolean isOff() {
        return channels.none();
    }

    /** Raises what a submission has reached and was not told yet. */
    void reached(Database.Transaction transaction, Submission submission) throws SQLException {
        var reached = StatusEvent.reached(submission);
        var row = row(transaction, submission.id());
        raise(transaction, row.with(submission), reached, null);
    }

    /** Raises how a submission has ended; one that could not even be read was received nevertheless. */
    void ended(Database.Transaction transaction, SubmissionId id, State state, String word) throws SQLException {
        var row = row(transaction, id);
        raise(transaction, row, EnumSet.of(StatusEvent.RECEIVED, StatusEvent.ending(state, word)), word);
    }

    /** Raises that a submission goes on: a new series, in which most may happen once more. */
    void redriven(Database.Transaction transaction, SubmissionId id) throws SQLException {
        var row = row(transaction, id);
        var kept = EnumSet.noneOf(StatusEvent.class);
        kept.addAll(row.raised());
        kept.retainAll(EnumSet.of(StatusEvent.RECEIVED, StatusEvent.INSTANCE_CREATED));
        raise(transaction, row.with(kept), EnumSet.of(StatusEvent.REDRIVEN), null);
    }

    private void raise(Database.Transaction transaction, EventRow row, Set<StatusEvent> reached, @Nullable String word)
            throws SQLException {
        var raised = EnumSet.noneOf(StatusEvent.class);
        raised.addAll(row.raised());
        int sequence = row.sequence();
        for (var event : reached) {
            if (raised.add(event)) {
                sequence++;
                insert(transaction, row, event, new EventData(event, sequence, word));
            }
        }
        forgetWhatMayComeAgain(raised, reached, row);
        if (sequence != row.sequence() || !raised.equals(row.raised())) {
            transaction.change(
                    "UPDATE submission SET raised = ?, events = ? WHERE id = ?",
                    RaisedEvents.column(raised),
                    sequence,
                    row.id().value());
        }
    }

    private static void forgetWhatMayComeAgain(Set<StatusEvent> raised, Set<StatusEvent> reached, EventRow row) {
        if (!reached.contains(StatusEvent.WAITING_FOR_PERSON)) {
            // Another task of a person's is another wait.
            raised.remove(StatusEvent.WAITING_FOR_PERSON);
        }
        if (row.instance() == null) {
            // A draft that was deleted is followed by another instance.
            raised.remove(StatusEvent.INSTANCE_CREATED);
        }
    }

    private void insert(Database.Transaction transaction, EventRow row, StatusEvent event, EventData data)
            throws SQLException {
        var id = UUID.randomUUID().toString();
        long now = clock.millis();
        for (var channel : channels.of(row.replyTo())) {
            transaction.change(
                    "INSERT INTO outbox (channel, event_id, submission_id, type, sequence, raised_at, data, due_at,"
                            + " entered_at, failures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                    channel,
                    id,
                    row.id().value(),
                    event.name(),
                    data.sequence(),
                    event == StatusEvent.RECEIVED ? row.receivedAt() : now,
                    data.text(json, row),
                    now,
                    now);
        }
    }

    private static EventRow row(Database.Transaction transaction, SubmissionId id) throws SQLException {
        return transaction
                .list(EventRow::read, "SELECT " + EventRow.COLUMNS + " FROM submission WHERE id = ?", id.value())
                .get(0);
    }
}
