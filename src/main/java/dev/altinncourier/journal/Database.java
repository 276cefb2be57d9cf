package dev.altinncourier.journal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the journal's statements, each in a transaction of its own, and makes commits durable on demand. */
@Singleton
class Database {

    /** The same state in H2 and PostgreSQL. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Statements that count together or not at all. */
    @FunctionalInterface
    interface Work<T> {
        T run(Transaction transaction) throws SQLException;
    }

    /** A connection on which nothing is committed yet. */
    record Transaction(Connection connection) {

        int change(String sql, @Nullable Object... values) throws SQLException {
            try (var statement = prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        }

        <T> List<T> list(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
            try (var statement = prepare(connection, sql, values);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }

    private final DataSource source;
    private final boolean embedded;
    private final GroupSync durability;
    private final AtomicLong failures = new AtomicLong();

    @Inject
    Database(@Any InjectableInstance<AgroalDataSource> sources, JournalConfig config) {
        this(sources.getActive(), config.url().isEmpty());
    }

    Database(DataSource source, boolean embedded) {
        this.source = source;
        this.embedded = embedded;
        this.durability = new GroupSync(this::checkpoint);
    }

    /** Whether the journal is a file of this process's own, and no server's. */
    boolean isEmbedded() {
        return embedded;
    }

    /** Runs a change and answers how many rows it touched. */
    int change(String sql, @Nullable Object... values) {
        try (var connection = source.getConnection()) {
            return new Transaction(connection).change(sql, values);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Inserts a row; false when one of its key is there, by whomever and however shortly before. */
    boolean insert(String sql, @Nullable Object... values) {
        try (var connection = source.getConnection()) {
            return new Transaction(connection).change(sql, values) == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw failed(e);
        }
    }

    /** Inserts rows that belong together; false when one of a key is there, and then none of them was inserted. */
    boolean insertAll(Work<Integer> work) {
        try {
            run(work);
            return true;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw failed(e);
        }
    }

    <T> T inTransaction(Work<T> work) {
        try {
            return run(work);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private <T> T run(Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                var result = work.run(new Transaction(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    <T> List<T> list(Row<T> row, String sql, @Nullable Object... values) {
        try (var connection = source.getConnection()) {
            return new Transaction(connection).list(row, sql, values);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Returns once all that this thread has committed survives a loss of power. */
    void makeDurable() {
        // A server's commit is durable when it returns: application.properties sees to its synchronous_commit.
        if (embedded) {
            durability.await();
        }
    }

    /** How many statements have failed of an embedded journal; what a server has committed it keeps. */
    long failures() {
        return failures.get();
    }

    /**
     * At the first write that fails, for want of room for instance, H2 gives its file up, and connections that knew it
     * never recover, although they call themselves valid. The next one opens the file anew.
     */
    private JournalFailure failed(SQLException cause) {
        if (embedded) {
            failures.incrementAndGet();
        }
        if (source instanceof AgroalDataSource pool) {
            pool.flush(FlushMode.GRACEFUL);
        }
        return new JournalFailure(cause);
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    // H2 writes at each commit (WRITE_DELAY=0) but leaves the sync to the operating system unless told.
    private void checkpoint() {
        change("CHECKPOINT SYNC");
    }
}
