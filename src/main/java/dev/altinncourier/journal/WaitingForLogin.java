package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Which submissions wait for somebody to log in, and that they go on when somebody has. */
@Singleton
public class WaitingForLogin {

    /** The rule of the wait: it is no trouble, and has no end. */
    public static final String RULE = Waits.RULE + "login";

    /** A submission may have looked for the login just before it was there, and be put aside only after that. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final String SUBJECT = "login/";
    private static final String WAITS = " state = 'OPEN' AND failing_rule = '" + RULE
            + "' AND id IN (SELECT submission_id FROM held_submission WHERE subject = ?)";

    private final Database database;
    private final HeldSubmissions held;
    private final Clock clock;

    WaitingForLogin(Database database, HeldSubmissions held, Clock clock) {
        this.database = database;
        this.held = held;
        this.clock = clock;
    }

    /** Notes for which login a submission is about to be put aside. */
    public void join(SubmissionId id, String login) {
        held.join(id, SUBJECT + login);
    }

    /** How many submissions wait for a login. */
    public int count(String login) {
        return database.list(row -> row.getInt(1), "SELECT COUNT(*) FROM submission WHERE" + WAITS, SUBJECT + login)
                .get(0);
    }

    /** Makes all due that were put aside before somebody logged in, or just then. */
    public int letGo(String login, Instant loggedInAt) {
        long now = clock.millis();
        return database.change(
                "UPDATE submission SET due_at = ? WHERE due_at > ? AND changed_at <= ? AND" + WAITS,
                now,
                now,
                loggedInAt.plus(OVERLAP).toEpochMilli(),
                SUBJECT + login);
    }
}
