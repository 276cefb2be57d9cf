package dev.altinncourier.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Looks at a journal that this process does not work on, and leaves it as it is. */
public final class JournalInspection {

    private static final String BACKUP =
            "restore it from the backup (docs/operating.md), or look into the log of the last start";
    private static final String OPERATOR = "courier";

    private JournalInspection() {}

    /**
     * The embedded one, of which nobody may have hold meanwhile.
     *
     * @param file the setting {@code courier.journal.file}
     */
    public static JournalState embedded(Path file) {
        var database = Path.of(file + ".mv.db");
        if (!Files.exists(database)) {
            return JournalState.unmade("there is no journal yet at " + database);
        }
        if (!Files.isWritable(database)) {
            return JournalState.broken(database + " cannot be written", "give courier's user the right to write to it");
        }
        var url = "jdbc:h2:file:" + file.toAbsolutePath() + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE";
        try (var connection = DriverManager.getConnection(url, OPERATOR, OPERATOR)) {
            return migrated(connection, database.toString());
        } catch (SQLException e) {
            return JournalState.broken(
                    "the journal " + database + " cannot be opened (" + e.getSQLState() + ")", BACKUP);
        }
    }

    /** The one of a database server. */
    public static JournalState server(String url, @Nullable String username, @Nullable String password) {
        var problem = ServerCheck.problem(url, username, password);
        if (problem.isPresent()) {
            return JournalState.broken(problem.get(), "correct courier.journal.*, or the database server");
        }
        try (var connection = DriverManager.getConnection(url, ServerCheck.properties(username, password))) {
            var state = migrated(connection, ServerCheck.address(url));
            if (state.kind() == JournalState.Kind.WELL) {
                tryOut(connection);
            }
            return state;
        } catch (SQLException e) {
            return JournalState.broken(
                    "the journal at " + ServerCheck.address(url) + " takes no data (" + e.getSQLState() + ")",
                    "look into the database server's log");
        }
    }

    /** Written and taken back: what a reader finds is as before. */
    private static void tryOut(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE journal_probe SET tried_at = tried_at WHERE id = 1");
        } finally {
            connection.rollback();
        }
    }

    private static JournalState migrated(Connection connection, String name) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            if (!tables.next()) {
                return JournalState.unmade("the journal at " + name + " has no tables yet");
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(CASE WHEN NOT \"success\" THEN 1 END),"
                        + " MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\"")) {
            rows.next();
            return rows.getInt(1) == 0
                    ? JournalState.well(name + ": can be opened, its tables are of version " + rows.getInt(2))
                    : JournalState.broken("the tables of the journal at " + name + " are half changed", BACKUP);
        }
    }
}
