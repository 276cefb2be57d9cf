package dev.altinncourier.journal;

import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which message became which submission. A broker delivers a message again when it has not heard that the first delivery
 * was taken; it is entered together with its submission, so that it becomes one and no more.
 */
@Singleton
public class ReceivedMessages {

    private final Database database;
    private final JournalRows rows;
    private final Clock clock;

    ReceivedMessages(Database database, JournalRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** The submission that a message is already; empty for a new one. */
    public Optional<SubmissionId> find(MessageRef message) {
        return database
                .list(
                        row -> new SubmissionId(row.getString(1)),
                        "SELECT submission_id FROM received_message WHERE source = ? AND message_id = ?",
                        message.source(),
                        message.id())
                .stream()
                .findFirst();
    }

    /**
     * Whether a message of this name may be taken for the one that was received under it: its sum is the same, or none is
     * known.
     */
    public boolean isSame(MessageRef message, String sum) {
        return sum(message).map(sum::equals).orElse(true);
    }

    private Optional<String> sum(MessageRef message) {
        return database
                .list(
                        row -> Optional.ofNullable(row.getString(1)),
                        "SELECT content_sum FROM received_message WHERE source = ? AND message_id = ?",
                        message.source(),
                        message.id())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Enters a submission that came as a message; returns once that survives a loss of power, so that the broker may be
     * told.
     *
     * @return the submission that the message is already, when that is another one: this one was not entered
     */
    public Optional<SubmissionId> enter(MessageRef message, Arrival arrival) {
        var folder = rows.relative(arrival.folder());
        var entry = new NewEntry(arrival.id(), arrival.key(), arrival.profile(), folder, message);
        boolean entered = database.insertAll(transaction -> {
            entry.insert(transaction, clock.millis());
            return transaction.change(
                    "INSERT INTO received_message (source, message_id, submission_id, content_sum) VALUES (?, ?, ?, ?)",
                    message.source(),
                    message.id(),
                    arrival.id().value(),
                    arrival.sum());
        });
        database.makeDurable();
        return entered ? Optional.empty() : find(message);
    }

    /**
     * A submission on its way in.
     *
     * @param id courier's id
     * @param key the sender's name for it
     * @param profile id of its profile
     * @param folder where its files lie
     * @param sum of what the message says; null where a crash came before it was known
     */
    public record Arrival(SubmissionId id, String key, String profile, Path folder, @Nullable String sum) {}
}
