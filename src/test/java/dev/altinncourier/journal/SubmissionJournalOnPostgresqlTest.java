package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same claims of the same code on the other database, and what courier asks of its commits. */
@ExtendWith(PostgresqlServer.class)
class SubmissionJournalOnPostgresqlTest extends SubmissionJournalTest {

    @Override
    Journals journals(Path folder) {
        return Journals.onServer(folder, clock);
    }

    /** This server is set to leave commits in memory. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "local", "remote_write"})
    void commitIsDurableWhateverTheServerIsSetTo(String level) throws Exception {
        // Given
        var settings = new Properties();
        try (var file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        try (var connection = PostgresqlServer.databaseOf(base).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = " + level);

            // When
            statement.execute(settings.getProperty("quarkus.datasource.postgresql.jdbc.new-connection-sql"));

            // Then
            try (var row = statement.executeQuery("SHOW synchronous_commit")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("on");
            }
        }
    }
}
