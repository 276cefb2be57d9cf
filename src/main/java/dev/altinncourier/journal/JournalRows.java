package dev.altinncourier.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How a submission stands in a row of the journal. Folders are kept relative, so that the base folder can move. */
@Singleton
class JournalRows {

    static final String COLUMNS =
            "id, submission_key, profile, folder, body, received_at," + " failing_since, failing_rule, failures";

    private final ObjectMapper json;
    private final Path base;

    JournalRows(ObjectMapper json, @ConfigProperty(name = "courier.folders.base") Path base) {
        this.json = json;
        this.base = base.toAbsolutePath();
    }

    String body(Submission submission) {
        return StoredSubmission.write(json, submission);
    }

    /** What stands in the body of each submission of this owner, and in no other. */
    String mark(InstanceOwner owner) {
        return StoredSubmission.mark(json, owner);
    }

    /** The step that stands in a body; null without one. */
    @Nullable
    Step step(@Nullable String body) {
        return body == null ? null : StoredSubmission.read(json, body).step();
    }

    Path folder(ResultSet row) throws SQLException {
        return base.resolve(row.getString("folder"));
    }

    JournalEntry entry(ResultSet row) throws SQLException {
        var id = new SubmissionId(row.getString("id"));
        var key = row.getString("submission_key");
        var profile = row.getString("profile");
        var folder = folder(row);
        var body = row.getString("body");
        return new JournalEntry(
                id,
                key,
                profile,
                folder,
                body == null ? null : submission(id, key, profile, folder, body),
                Instant.ofEpochMilli(row.getLong("received_at")),
                trouble(row));
    }

    private Submission submission(SubmissionId id, String key, String profile, Path folder, String body) {
        var stored = StoredSubmission.read(json, body);
        var name = stored.key() == null ? key : stored.key();
        return new Submission(id, name, profile, folder, stored.content(), stored.step(), stored.instance());
    }

    private static JournalEntry.@Nullable Trouble trouble(ResultSet row) throws SQLException {
        var rule = row.getString("failing_rule");
        return rule == null
                ? null
                : new JournalEntry.Trouble(
                        Instant.ofEpochMilli(row.getLong("failing_since")), rule, row.getInt("failures"));
    }

    String relative(Path folder) {
        var absolute = folder.toAbsolutePath();
        return absolute.startsWith(base) ? base.relativize(absolute).toString() : absolute.toString();
    }
}
