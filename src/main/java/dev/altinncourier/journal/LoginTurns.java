package dev.altinncourier.journal;

import dev.altinncourier.journal.StoredLogin.Sealed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose turn it is to use a login's refresh token, which is good once: one worker's of one process, on whatever node. Each
 * turn has a number; whoever has lost the turn writes nothing.
 */
@Singleton
public class LoginTurns {

    private static final String MINE = LoginRows.IS_IT + " AND fence = ? AND lease_owner = ?";
    private static final String RELEASED = "lease_owner = NULL, lease_node = NULL, lease_until = 0";

    private final Database database;
    private final Leases leases;
    private final Clock clock;

    LoginTurns(Database database, Leases leases, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * A turn.
     *
     * @param login as it is
     * @param fence its number
     * @param afterUnclear whether an earlier use of this refresh token brought no answer
     */
    public record Turn(StoredLogin login, long fence, boolean afterUnclear) {}

    /**
     * Takes the turn, for at most so long. One that nobody gave back was broken off, and what became of its refresh token
     * is not known.
     *
     * @return empty while it is somebody else's, or when there is no such login
     */
    public Optional<Turn> take(LoginId id, Duration atMost) {
        long now = clock.millis();
        int taken = database.change(
                "UPDATE person_login SET unclear = CASE WHEN lease_owner IS NULL THEN unclear ELSE 1 END,"
                        + " fence = fence + 1, lease_owner = ?, lease_node = ?, lease_until = ?" + LoginRows.IS_IT
                        + " AND lease_until < ?",
                leases.owner(),
                leases.node(),
                now + atMost.toMillis(),
                id.name(),
                id.environment(),
                now);
        return taken == 0 ? Optional.empty() : current(id);
    }

    private Optional<Turn> current(LoginId id) {
        return database
                .list(
                        row -> new Turn(LoginRows.login(row), row.getLong("fence"), row.getInt("unclear") != 0),
                        "SELECT " + LoginRows.COLUMNS + ", fence, unclear FROM person_login" + LoginRows.IS_IT
                                + " AND lease_owner = ?",
                        id.name(),
                        id.environment(),
                        leases.owner())
                .stream()
                .findFirst();
    }

    /**
     * Writes down what the login goes on with, before anything else is done with the answer.
     *
     * @return false when the turn was lost: the login is another one by now
     */
    public boolean refreshed(Turn turn, Sealed secret, Instant idleUntil) {
        int written = database.change(
                "UPDATE person_login SET key_id = ?, secret = ?, refreshed_at = ?, idle_until = ?, unclear = 0, "
                        + RELEASED + MINE,
                secret.keyId(),
                secret.text(),
                clock.millis(),
                idleUntil.toEpochMilli(),
                turn.login().id().name(),
                turn.login().id().environment(),
                turn.fence(),
                leases.owner());
        database.makeDurable();
        return written == 1;
    }

    /** Writes down that somebody must log in anew, and keeps of the secret what tells persons apart. */
    public void ended(Turn turn, String rule, Sealed rest) {
        database.change(
                "UPDATE person_login SET ended_rule = ?, key_id = ?, secret = ?, " + RELEASED + MINE,
                rule,
                rest.keyId(),
                rest.text(),
                turn.login().id().name(),
                turn.login().id().environment(),
                turn.fence(),
                leases.owner());
        database.makeDurable();
    }

    /** Gives the turn back. @param unclear whether the refresh token may have been used */
    public void giveBack(Turn turn, boolean unclear) {
        database.change(
                "UPDATE person_login SET unclear = CASE WHEN ? = 1 THEN 1 ELSE unclear END, " + RELEASED + MINE,
                unclear ? 1 : 0,
                turn.login().id().name(),
                turn.login().id().environment(),
                turn.fence(),
                leases.owner());
    }

    /** Gives up the turns of the runs before this one, as for submissions: only where nobody else can have them. */
    public int releaseEarlier() {
        return database.change(
                "UPDATE person_login SET unclear = 1, " + RELEASED + " WHERE lease_owner IS NOT NULL"
                        + " AND lease_owner <> ? AND (lease_node = ? OR ? = 1)",
                leases.owner(),
                leases.node(),
                database.isEmbedded() ? 1 : 0);
    }
}
