package dev.altinncourier.journal;

import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What events tell of a submission. Nothing in it is a person's: no owner, no content.
 *
 * @param id courier's id
 * @param key the sender's name for it
 * @param profile id of its profile
 * @param instance Altinn's id of its instance; null when there is none
 * @param replyTo where the sender wants to be told; null for nowhere of its own
 * @param receivedAt when it was picked up, in milliseconds
 * @param raised what was told in this series
 * @param sequence how many events there were in all
 */
record EventRow(
        SubmissionId id,
        String key,
        String profile,
        @Nullable String instance,
        @Nullable String replyTo,
        long receivedAt,
        Set<StatusEvent> raised,
        int sequence) {

    static final String COLUMNS = "id, sender_key, profile, instance_id, reply_to, received_at, raised, events";

    static EventRow read(ResultSet row) throws SQLException {
        return new EventRow(
                new SubmissionId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                RaisedEvents.parse(row.getString(7)),
                row.getInt(8));
    }

    /** As the submission stands now, whose key its manifest may have given. */
    EventRow with(Submission now) {
        var made = now.knownInstance().map(Instance::id).orElse(null);
        return new EventRow(id, now.key(), profile, made, replyTo, receivedAt, raised, sequence);
    }

    EventRow with(Set<StatusEvent> told) {
        return new EventRow(id, key, profile, instance, replyTo, receivedAt, told, sequence);
    }
}
