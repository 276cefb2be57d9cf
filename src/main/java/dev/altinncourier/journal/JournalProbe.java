package dev.altinncourier.journal;

import jakarta.inject.Singleton;
import java.time.Clock;

/** Finds out whether an intent could be written now, before anything is taken in that would need one. */
@Singleton
public class JournalProbe {

    private final Database database;
    private final Clock clock;

    JournalProbe(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes to the journal as an intent does, synced to the disk. Costs one disk sync.
     *
     * @throws JournalFailure when it cannot be written
     */
    public void tryOut() {
        database.change("UPDATE journal_probe SET tried_at = ? WHERE id = 1", clock.millis());
        database.makeDurable();
    }

    /**
     * How often the journal has failed since the start. What was written before a failure, and not made durable, may be
     * lost with it: H2 gives its file up at the first error and reads it anew (decision 5).
     */
    public long failures() {
        return database.failures();
    }
}
