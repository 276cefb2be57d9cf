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
import java.util.ArrayList;
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
    private static final String DESCRIPTION = "point, category, rule, summary_nb, summary_en, fix_nb, fix_en, probe_at";
    private static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?";
    private static final String COLUMNS = "subject, since, failures, " + DESCRIPTION;

    private final Database database;
    private final HeldSubmissions held;
    private final Clock clock;

    Holds(Database database, HeldSubmissions held, Clock clock) {
        this.database = database;
        this.held = held;
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

    /**
     * Whether this submission is the one that looks: it was chosen, or it is time for a look and nobody has been. One that
     * comes back has no longer for it.
     */
    public boolean mayLook(Hold hold, SubmissionId id) {
        long now = clock.millis();
        return database.change(
                        "UPDATE profile_hold SET prober = ?, probe_at = CASE WHEN probe_at > ? THEN probe_at ELSE ? END"
                                + " WHERE subject = ? AND (prober = ? OR probe_at <= ?)",
                        id.value(),
                        now,
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
    public void failed(Hold hold, SubmissionId id, Instant nextLook) {
        int known = database.change(
                "UPDATE profile_hold SET (" + DESCRIPTION + ") = (" + MARKS
                        + "), failures = failures + 1, prober = NULL" + " WHERE subject = ? AND prober = ?",
                described(hold, nextLook, hold.subject(), id.value()));
        if (known == 0 && on(List.of(hold.subject())).isEmpty()) {
            // Another node may have made it since: then this one joins it.
            database.insert(
                    "INSERT INTO profile_hold (" + DESCRIPTION + ", subject, since, failures) VALUES (" + MARKS
                            + ", ?, ?, 1)",
                    described(hold, nextLook, hold.subject(), clock.millis()));
        }
    }

    /** The values of {@link #DESCRIPTION}, and more after them. */
    private static Object[] described(Hold hold, Instant nextLook, Object... more) {
        var problem = hold.problem();
        var values = new ArrayList<Object>(List.of(
                hold.point(),
                problem.category().name(),
                problem.rule(),
                cut(problem.summary().nb()),
                cut(problem.summary().en()),
                cut(problem.nextAction().nb()),
                cut(problem.nextAction().en()),
                nextLook.toEpochMilli()));
        values.addAll(List.of(more));
        return values.toArray();
    }

    /** A submission that looks has got past the point: the hold is over, and all that waited are due. */
    public void passed(Hold hold) {
        int ended = database.change(
                "DELETE FROM profile_hold WHERE subject = ? AND point = ?", hold.subject(), hold.point());
        if (ended > 0) {
            letGo(hold.subject());
        }
    }

    private void letGo(String subject) {
        long now = clock.millis();
        database.change(
                "UPDATE submission SET due_at = ? WHERE state = 'OPEN' AND due_at > ?"
                        + " AND id IN (SELECT submission_id FROM held_submission WHERE subject = ?)",
                now,
                now,
                subject);
        database.change("DELETE FROM held_submission WHERE subject = ? AND point IS NULL", subject);
    }

    /** Where it is time for a look, makes the submission due that can see the end and has not looked for longest. */
    public void sendLooks() {
        long now = clock.millis();
        for (var hold :
                database.list(Holds::hold, "SELECT " + COLUMNS + " FROM profile_hold WHERE probe_at <= ?", now)) {
            var next = held.next(hold);
            if (next.isPresent()) {
                choose(hold.subject(), next.get().value(), now);
            } else if (database.change(
                            "DELETE FROM profile_hold WHERE subject = ? AND probe_at <= ?", hold.subject(), now)
                    > 0) {
                letGo(hold.subject());
            }
        }
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
