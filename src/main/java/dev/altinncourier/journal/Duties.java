package dev.altinncourier.journal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Work that one node does for all. Whoever took a duty last does it until it is over; then whoever asks first. */
@Singleton
public class Duties {

    private final Database database;
    private final Leases leases;
    private final Clock clock;

    Duties(Database database, Leases leases, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Takes or keeps a duty.
     *
     * @param name of the duty
     * @param time for which nobody else takes it
     * @return whether it is this process's
     */
    public boolean take(String name, Duration time) {
        long now = clock.millis();
        long until = now + time.toMillis();
        // A time further ahead than any duty lasts was written by a clock that was wrong.
        int taken = database.change(
                "UPDATE duty SET owner = ?, until_time = ? WHERE name = ? AND (owner = ? OR until_time < ? OR until_time > ?)",
                leases.owner(),
                until,
                name,
                leases.owner(),
                now,
                now + 2 * time.toMillis());
        return taken == 1
                || database.insert(
                        "INSERT INTO duty (name, owner, until_time) VALUES (?, ?, ?)", name, leases.owner(), until);
    }

    /** Forgets who had the duties before: of an embedded journal only this process can have one. */
    public void releaseEarlier() {
        if (database.isEmbedded()) {
            database.change("DELETE FROM duty WHERE owner <> ?", leases.owner());
        }
    }

    /** Gives a duty up, for whoever asks next. */
    public void giveUp(String name) {
        database.change("DELETE FROM duty WHERE name = ? AND owner = ?", name, leases.owner());
    }
}
