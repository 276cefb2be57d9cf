package dev.altinncourier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A journal that has been written for years: the rows of the one submission in it, many times over, each under an id of its own. */
final class FullJournal {

    private static final String USER = "courier";

    /** Older than every id that courier makes from now on, and as long. */
    private static final String ID = "LPAD(CAST(n.x AS VARCHAR), 26, '0')";

    private FullJournal() {}

    /**
     * Fills it while courier does not run.
     *
     * @param file the database, without its ending
     * @return its size in MiB
     */
    static long fill(Path file, int submissions) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + file, USER, USER)) {
            copy(connection, "submission", Map.of("id", ID), submissions);
            copy(
                    connection,
                    "sent_content",
                    Map.of("hash", "LPAD(CAST(n.x AS VARCHAR), 64, '0')", "submission_id", ID),
                    submissions);
            copy(connection, "altinn_call", Map.of("submission_id", ID), submissions);
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            }
        }
        return Files.size(Path.of(file + ".mv.db")) >> 20;
    }

    private static void copy(Connection connection, String table, Map<String, String> changed, int times)
            throws SQLException {
        var columns = columns(connection, table);
        var values = columns.stream()
                .map(column -> changed.getOrDefault(column, "one." + column))
                .collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values
                    + " FROM " + table + " one CROSS JOIN SYSTEM_RANGE(1, " + times + ") n");
        }
    }

    /** Those that the database does not number itself. */
    private static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, null, table.toUpperCase(Locale.ROOT), null)) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }
}
