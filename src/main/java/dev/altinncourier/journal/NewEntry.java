package dev.altinncourier.journal;

import dev.altinncourier.submission.MessageRef;
import dev.altinncourier.submission.SubmissionId;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A submission that the journal does not know yet.
 *
 * @param id courier's id
 * @param key the sender's name
 * @param profile id of its profile
 * @param folder where its files lie, relative to the base folder
 * @param message that it came as; null for a drop
 */
record NewEntry(SubmissionId id, String key, String profile, String folder, @Nullable MessageRef message) {

    /** Enters it as due, behind those of its key. */
    int insert(Database.Transaction transaction, long now) throws SQLException {
        var order = KeyOrder.key(profile, key);
        return transaction.change(
                "INSERT INTO submission (id, submission_key, sender_key, profile, state, folder, received_at, changed_at,"
                        + " due_at, lease_until, failures, reply_to, reply_correlation, order_key, order_number)"
                        + " VALUES (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, 0, 0, ?, ?, ?, " + KeyOrder.NEXT_NUMBER + ")",
                id.value(),
                key,
                key,
                profile,
                folder,
                now,
                now,
                now,
                message == null ? null : message.replyTo(),
                message == null ? null : message.correlation(),
                order,
                order);
    }
}
