package dev.altinncourier.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
            throw new JournalFailure(e);
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
            throw new JournalFailure(e);
        }
    }

    /** Returns once all that this thread has committed survives a loss of power. */
    void makeDurable() {
        durability.await();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Writes what was committed, without a sync: a killed process has lost no more than came after. */
    void writeOut() {
        change("CHECKPOINT");
    }

    // The first checkpoint after the database was opened is the one that lets all later commits wait for the next.
    private void checkpoint() {
        try (var connection = source.getConnection();
                var statement = prepare(connection, "CHECKPOINT SYNC", new Object[0])) {
            EmbeddedStore.writeOnDemand(connection);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }
}
