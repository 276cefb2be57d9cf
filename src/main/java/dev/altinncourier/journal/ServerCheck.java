package dev.altinncourier.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Tries a PostgreSQL journal before courier starts, so that what an operator must mend is said in one line. What is said
 * holds nothing of the address behind its question mark, where a password may stand, and nothing that the server said.
 */
public final class ServerCheck {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final String SECONDS = "10";

    private ServerCheck() {}

    /**
     * What keeps courier from using the database.
     *
     * @return empty when it can be used
     */
    public static Optional<String> problem(String url, @Nullable String username, @Nullable String password) {
        if (!url.startsWith(PREFIX)) {
            return Optional.of("courier.journal.url must begin with " + PREFIX + "//");
        }
        try (var connection = DriverManager.getConnection(url, properties(username, password))) {
            return mayCreateTables(connection)
                    ? Optional.empty()
                    : Optional.of("courier.journal.username may not create tables in " + address(url));
        } catch (SQLException e) {
            return Optional.of(reason(String.valueOf(e.getSQLState()), address(url)));
        }
    }

    static Properties properties(@Nullable String username, @Nullable String password) {
        var properties = new Properties();
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("connectTimeout", SECONDS);
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    private static boolean mayCreateTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT COALESCE(has_schema_privilege(current_schema(), 'CREATE'), FALSE)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The classes of SQL states: 28 is the user's right to be there, 3D the name of the database. */
    private static String reason(String state, String address) {
        if (state.startsWith("28")) {
            return "the database at " + address + " refuses courier.journal.username or courier.journal.password";
        }
        if (state.startsWith("3D")) {
            return "there is no database at " + address + "; create it, or set courier.journal.url";
        }
        return "the journal's database cannot be reached at " + address + " (" + state
                + "); start it, or set courier.journal.url";
    }

    static String address(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
