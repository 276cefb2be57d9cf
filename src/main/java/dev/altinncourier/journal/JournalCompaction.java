package dev.altinncourier.journal;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Keeps the embedded journal's file, and what H2 remembers of it in memory, from growing with each commit. H2 writes a new chunk
 * then, of which a page or two stay in use. Its own thread would put those together, but that thread is there only where
 * commits are written later than they are made (decision 5).
 */
@Singleton
public class JournalCompaction {

    /** Chunks are put together while less than this percentage of them is in use. */
    private static final int FILL = 80;

    /** Bytes that are moved at a time: for so long a commit may have to wait. */
    private static final int STEP = 4 << 20;

    private static final int MOST_STEPS = 8;

    private final Database database;

    JournalCompaction(Database database) {
        this.database = database;
    }

    /**
     * Puts some of the chunks together. Nothing is done where there is little to gain, nor for a server's journal.
     *
     * @throws JournalFailure when the file cannot be written
     */
    public void run() {
        if (database.isEmbedded()) {
            database.inTransaction(JournalCompaction::compact);
        }
    }

    private static boolean compact(Database.Transaction transaction) throws SQLException {
        try {
            var store = store(transaction);
            int steps = 0;
            while (steps < MOST_STEPS && store.compact(FILL, STEP)) {
                steps++;
            }
            return steps > 0;
        } catch (MVStoreException e) {
            throw new SQLException(e);
        }
    }

    private static MVStore store(Database.Transaction transaction) throws SQLException {
        var session = transaction.connection().unwrap(JdbcConnection.class).getSession();
        return ((SessionLocal) session).getDatabase().getStore().getMvStore();
    }
}
