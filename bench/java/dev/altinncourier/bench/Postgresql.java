package dev.altinncourier.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;

/** A PostgreSQL of the benchmark's own that writes each commit to the disk, as one does that is relied on. */
final class Postgresql implements AutoCloseable {

    private final EmbeddedPostgres server;

    private Postgresql(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgresql start() throws IOException {
        return new Postgresql(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
    }

    /**
     * Makes an empty database.
     *
     * @return courier's settings for it
     */
    String journal(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return "courier.journal.url=jdbc:postgresql://localhost:" + server.getPort() + "/" + name
                + "\ncourier.journal.username=postgres\ncourier.journal.password=postgres\n";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
