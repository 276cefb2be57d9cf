package dev.altinncourier.journal;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionId;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * The faults in the set-up that submissions wait for (decision 8). A hold lasts as long as submissions wait for it and
 * none of them has got past its point. One at a time may look whether it is mended; all others make no call.
 */
@Singleton
public class Holds {

    /** A look that has not come to its end by then has met something else: another submission looks. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final int LONGEST_TEXT = 4000;
    private static final String COLUMNS =
            "subject, point, category, rule, summary_nb, summary_en, fix_nb, fix_en, since, failures";

    private final Database database;
    private final Clock clock;

    Holds(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every hold, oldest first. */
    public List<Hold> all() {
        return database.list(Holds::hold, "SELECT " + COLUMNS + " FROM profile_hold ORDER BY since, subject");
    }

    /** The holds on any of the subjects, in no order. */
    public List<Hold> on(List<String> subjects) {
        var marks = String.join(", ", Collections.nCopies(subjects.size(), "?"));
        return database.list(
                Holds::hold,
                "SELECT " + COLUMNS + " FROM profile_hold WHERE subject IN (" + marks + ")",
                subjects.toArray());
    }

    /** Whether this submission is the one that looks: it was chosen, or it is time for a look and nobody has been. */
    public boolean mayLook(Hold hold, SubmissionId id) {
        long now = clock.millis();
        return database.change(
                        "UPDATE profile_hold SET prober = ?, probe_at = ? WHERE subject = ?"
                                + " AND (prober = ? OR probe_at <= ?)",
                        id.value(),
                        now + LOOK.toMillis(),
                        hold.subject(),
                        id.value(),
                        now)
                == 1;
    }

    /**
     * Notes that a submission met the fault. Of those that were under way together the first makes the hold; later only
     * the one that looks counts.
     *
     * @param nextLook when the next one may look
     */
    public synchronized void failed(Hold hold, SubmissionId id, Instant nextLook) {
        var problem = hold.problem();
        int known = database.change(
                "UPDATE profile_hold SET point = ?, category = ?, rule = ?, summary_nb = ?, summary_en = ?, fix_nb = ?,"
                        + " fix_en = ?, failures = failures + 1, probe_at = ?, prober = NULL"
                        + " WHERE subject = ? AND prober = ?",
                hold.point(),
                problem.category().name(),
                problem.rule(),
                cut(problem.summary().nb()),
                cut(problem.summary().en()),
                cut(problem.nextAction().nb()),
                cut(problem.nextAction().en()),
                nextLook.toEpochMilli(),
                hold.subject(),
                id.value());
        if (known == 0 && on(List.of(hold.subject())).isEmpty()) {
            insert(hold, nextLook);
        }
    }

    private void insert(Hold hold, Instant nextLook) {
        var problem = hold.problem();
        database.change(
                "INSERT INTO profile_hold (" + COLUMNS + ", probe_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
                hold.subject(),
                hold.point(),
                problem.category().name(),
                problem.rule(),
                cut(problem.summary().nb()),
                cut(problem.summary().en()),
                cut(problem.nextAction().nb()),
                cut(problem.nextAction().en()),
                clock.millis(),
                nextLook.toEpochMilli());
    }

    /** A submission that looks has got past the point: the hold is over, and all that waited are due. */
    public void passed(Hold hold) {
        int ended = database.change(
                "DELETE FROM profile_hold WHERE subject = ? AND point = ?", hold.subject(), hold.point());
        if (ended == 0) {
            return;
        }
        long now = clock.millis();
        database.change(
                "UPDATE submission SET due_at = ? WHERE state = 'OPEN' AND due_at > ?"
                        + " AND id IN (SELECT submission_id FROM held_submission WHERE subject = ?)",
                now,
                now,
                hold.subject());
        database.change("DELETE FROM held_submission WHERE subject = ? AND point IS NULL", hold.subject());
    }

    /** Where it is time for a look, makes the submission due that has not looked for longest. */
    public void sendLooks() {
        long now = clock.millis();
        for (var subject :
                database.list(row -> row.getString(1), "SELECT subject FROM profile_hold WHERE probe_at <= ?", now)) {
            sendLook(subject, now);
        }
    }

    private void sendLook(String subject, long now) {
        var waiting = database.list(
                row -> row.getString(1),
                "SELECT h.submission_id FROM held_submission h JOIN submission s ON s.id = h.submission_id"
                        + " WHERE h.subject = ? AND s.state = 'OPEN'"
                        + " ORDER BY CASE WHEN s.lease_until < ? THEN 0 ELSE 1 END, h.looked_at, h.submission_id LIMIT 1",
                subject,
                now);
        if (waiting.isEmpty()) {
            database.change("DELETE FROM profile_hold WHERE subject = ? AND probe_at <= ?", subject, now);
            return;
        }
        choose(subject, waiting.get(0), now);
    }

    private void choose(String subject, String id, long now) {
        int chosen = database.change(
                "UPDATE profile_hold SET prober = ?, probe_at = ? WHERE subject = ? AND probe_at <= ?",
                id,
                now + LOOK.toMillis(),
                subject,
                now);
        if (chosen == 1) {
            database.change("UPDATE held_submission SET looked_at = ? WHERE submission_id = ?", now, id);
            database.change("UPDATE submission SET due_at = ? WHERE id = ? AND due_at > ?", now, id, now);
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private static Hold hold(ResultSet row) throws SQLException {
        var problem = Problem.of(
                Category.valueOf(row.getString("category")),
                row.getString("rule"),
                new Text(row.getString("summary_nb"), row.getString("summary_en")),
                new Text(row.getString("fix_nb"), row.getString("fix_en")));
        return new Hold(
                row.getString("subject"),
                row.getString("point"),
                problem,
                Instant.ofEpochMilli(row.getLong("since")),
                row.getInt("failures"));
    }
}
