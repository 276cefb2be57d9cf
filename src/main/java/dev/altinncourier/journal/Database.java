package dev.altinncourier.journal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
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

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource source;
    private final GroupSync durability;
    private final AtomicLong failures = new AtomicLong();

    Database(DataSource source) {
        this.source = source;
        this.durability = new GroupSync(this::checkpoint);
    }

    /** Runs a change and answers how many rows it touched. */
    int change(String sql, @Nullable Object... values) {
        try (var connection = source.getConnection();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> List<T> list(Row<T> row, String sql, @Nullable Object... values) {
        try (var connection = source.getConnection();
                var statement = prepare(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Returns once all that this thread has committed survives a loss of power. */
    void makeDurable() {
        durability.await();
    }

    /** How many statements have failed. */
    long failures() {
        return failures.get();
    }

    /**
     * At the first write that fails, for want of room for instance, H2 gives its file up, and connections that knew it
     * never recover, although they call themselves valid. The next one opens the file anew.
     */
    private JournalFailure failed(SQLException cause) {
        failures.incrementAndGet();
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
