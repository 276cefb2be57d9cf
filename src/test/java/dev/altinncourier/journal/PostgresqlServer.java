package dev.altinncourier.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A PostgreSQL of the tests' own, started once, on a free port. It runs as another user where the tests run as root,
 * since PostgreSQL refuses to be root. Its own settings leave commits in memory.
 */
public final class PostgresqlServer implements BeforeAllCallback {

    private static final Map<Path, String> DATABASES = new HashMap<>();
    private static @Nullable EmbeddedPostgres server;

    /** Stops it after the last test, and not on the way out of the program, where it is waited for in vain. */
    @Override
    public void beforeAll(ExtensionContext context) {
        AutoCloseable stop = PostgresqlServer::stop;
        context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(PostgresqlServer.class, name -> stop);
    }

    private static synchronized void stop() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    /** The database that belongs to a base folder; made when there is none yet. */
    static synchronized DataSource databaseOf(Path base) {
        return server().getDatabase("postgres", DATABASES.computeIfAbsent(base, PostgresqlServer::create));
    }

    /**
     * A new, empty database of a user {@code courier}.
     *
     * @return its address
     */
    public static synchronized String newDatabase(String password) {
        var name = create(Path.of(""));
        run("DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'courier') THEN"
                + " CREATE ROLE courier LOGIN PASSWORD '" + password + "'; END IF; END $$");
        run("ALTER DATABASE " + name + " OWNER TO courier");
        return "jdbc:postgresql://localhost:" + server().getPort() + "/" + name;
    }

    private static String create(Path base) {
        var name = "journal" + System.nanoTime();
        run("CREATE DATABASE " + name);
        return name;
    }

    /** Runs a statement as the server's administrator. */
    public static void run(String sql) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Breaks every connection but this one: what was not committed is gone. */
    static void breakOff() {
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                + " AND backend_type = 'client backend'");
    }
}
