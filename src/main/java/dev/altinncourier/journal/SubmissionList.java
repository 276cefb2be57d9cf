package dev.altinncourier.journal;

import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists what the journal knows, for whoever asks how their submissions do. Nothing in it is the owner's. */
@Singleton
public class SubmissionList {

    private static final String SELECT =
            "SELECT id, sender_key, profile, state, folder, received_at, changed_at, due_at,"
                    + " instance_id, outcome, failing_rule, failing_since, body FROM submission";

    private final Database database;
    private final JournalRows rows;

    SubmissionList(Database database, JournalRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * What is asked for. Null stands for any.
     *
     * @param state under way, or how it ended
     * @param profile id of its profile
     * @param key the sender's name
     * @param since received then or later
     */
    public record Question(
            @Nullable State state, @Nullable String profile, @Nullable String key, @Nullable Instant since) {}

    /**
     * One submission.
     *
     * @param id courier's id
     * @param key the sender's name
     * @param profile id of its profile
     * @param state under way, or how it ended
     * @param step what comes next; null until its files have been read
     * @param folder where its files lie, below the base folder
     * @param receivedAt when it was picked up
     * @param changedAt when it last came on
     * @param dueAt when courier looks at it next, while it is under way
     * @param instance Altinn's id of its instance; null when there is none
     * @param outcome the verdict, or the rule that it failed by; null while it is under way
     * @param waitingFor the rule that keeps it waiting; null when nothing does
     * @param waitingSince since when
     */
    public record Listed(
            SubmissionId id,
            String key,
            String profile,
            State state,
            @Nullable Step step,
            Path folder,
            Instant receivedAt,
            Instant changedAt,
            Instant dueAt,
            @Nullable String instance,
            @Nullable String outcome,
            @Nullable String waitingFor,
            @Nullable Instant waitingSince) {}

    public Optional<Listed> find(SubmissionId id) {
        return database.list(this::read, SELECT + " WHERE id = ?", id.value()).stream()
                .findFirst();
    }

    /**
     * The newest first.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<Listed> page(Question question, @Nullable SubmissionId after, int atMost) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        add("state = ?", question.state() == null ? null : question.state().name(), conditions, values);
        add("profile = ?", question.profile(), conditions, values);
        add("sender_key = ?", question.key(), conditions, values);
        add(
                "received_at >= ?",
                question.since() == null ? null : question.since().toEpochMilli(),
                conditions,
                values);
        add("id < ?", after == null ? null : after.value(), conditions, values);
        values.add(atMost);
        var where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return database.list(this::read, SELECT + where + " ORDER BY id DESC LIMIT ?", values.toArray());
    }

    private static void add(String condition, @Nullable Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private Listed read(ResultSet row) throws SQLException {
        var since = row.getLong("failing_since");
        var rule = row.getString("failing_rule");
        return new Listed(
                new SubmissionId(row.getString("id")),
                row.getString("sender_key"),
                row.getString("profile"),
                State.valueOf(row.getString("state")),
                rows.step(row.getString("body")),
                rows.folder(row),
                Instant.ofEpochMilli(row.getLong("received_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                row.getString("instance_id"),
                row.getString("outcome"),
                rule,
                rule == null ? null : Instant.ofEpochMilli(since));
    }
}
