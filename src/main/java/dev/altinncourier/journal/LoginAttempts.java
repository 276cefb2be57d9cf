package dev.altinncourier.journal;

import dev.altinncourier.journal.StoredLogin.Sealed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Logins that were begun and have not come back. They stand in the journal, so that the browser may come back to another
 * node. Who asks knows the state and the browser; here stand only their digests.
 */
@Singleton
public class LoginAttempts {

    /** More than so many at a time are not begun by people. */
    private static final int MOST = 200;

    private final Database database;
    private final Clock clock;

    LoginAttempts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A login that was begun.
     *
     * @param state digest of the state that comes back with the browser
     * @param browser digest of what this browser alone has
     * @param secret what the answer is checked with, encrypted
     */
    public record Attempt(String state, LoginId id, String browser, Sealed secret, Instant endsAt) {}

    /**
     * Keeps one.
     *
     * @return false when there are too many that have not come back
     */
    public boolean keep(Attempt attempt) {
        database.change("DELETE FROM login_attempt WHERE ends_at < ?", clock.millis());
        int open = database.list(row -> row.getInt(1), "SELECT COUNT(*) FROM login_attempt")
                .get(0);
        return open < MOST
                && database.insert(
                        "INSERT INTO login_attempt (state, name, environment, browser, secret, ends_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        attempt.state(),
                        attempt.id().name(),
                        attempt.id().environment(),
                        attempt.browser(),
                        attempt.secret().keyId() + " " + attempt.secret().text(),
                        attempt.endsAt().toEpochMilli());
    }

    /** Takes one out: it is good once, for the browser in which it was begun. Another browser leaves it as it is. */
    public Optional<Attempt> take(String state, String browser) {
        var found = database.list(
                row -> {
                    var secret = row.getString("secret").split(" ", 2);
                    return new Attempt(
                            state,
                            new LoginId(row.getString("name"), row.getString("environment")),
                            browser,
                            new Sealed(secret[0], secret[1]),
                            Instant.ofEpochMilli(row.getLong("ends_at")));
                },
                "SELECT name, environment, secret, ends_at FROM login_attempt WHERE state = ? AND browser = ?"
                        + " AND ends_at >= ?",
                state,
                browser,
                clock.millis());
        return found.stream()
                .filter(attempt -> database.change("DELETE FROM login_attempt WHERE state = ?", state) == 1)
                .findFirst();
    }
}
