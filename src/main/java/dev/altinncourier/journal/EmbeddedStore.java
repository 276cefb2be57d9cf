package dev.altinncourier.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * How the embedded database writes. Left to itself (WRITE_DELAY=0) it writes its changed pages at each commit, which
 * costs more than all the rest of a statement. Its writer in the background is no way out: a sync may come between what
 * that writer has taken over and what it has written, and return too early. So commits stay in memory, in their order,
 * until somebody asks for them on the disk, and that thread writes and syncs them itself.
 */
final class EmbeddedStore {

    /** Below zero: commits do not write, and no thread in the background does. SQL takes no such value. */
    private static final int ON_DEMAND = -1;

    private EmbeddedStore() {}

    /** Lets commits wait for the next {@code CHECKPOINT}; does nothing to a database that is not embedded. */
    static void writeOnDemand(Connection connection) throws SQLException {
        if (connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            session.getDatabase().getStore().getMvStore().setAutoCommitDelay(ON_DEMAND);
        }
    }
}
