package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.JournalState.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The journal as somebody finds it who does not work on it. */
@ExtendWith(PostgresqlServer.class)
class JournalInspectionTest {

    private static final String PASSWORD = "not-to-be-seen";

    private Path base;
    private Path file;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        base = temp;
        file = temp.resolve("journal/courier");
    }

    @Test
    void aJournalThatWasUsedIsWellAndLeftAsItWas() throws IOException {
        // Given
        Journals.open(base, new TestClock()).close();
        var before = Files.readAllBytes(base.resolve("journal/courier.mv.db"));

        // When
        var state = JournalInspection.embedded(file);

        // Then
        assertThat(state.kind()).isEqualTo(Kind.WELL);
        assertThat(state.what()).contains("its tables are of version");
        assertThat(Files.readAllBytes(base.resolve("journal/courier.mv.db"))).isEqualTo(before);
        assertThat(base.resolve("journal")).isDirectoryContaining("glob:**.mv.db");
    }

    @Test
    void oneThatWasNotMadeYetIsNotMadeNow() {
        // When
        var state = JournalInspection.embedded(file);

        // Then
        assertThat(state.kind()).isEqualTo(Kind.UNMADE);
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void garbageIsNamedWithItsFile() throws IOException {
        // Given
        Files.createDirectories(base.resolve("journal"));
        Files.write(base.resolve("journal/courier.mv.db"), new byte[20_000]);

        // When
        var state = JournalInspection.embedded(file);

        // Then
        assertThat(state.kind()).isEqualTo(Kind.BROKEN);
        assertThat(state.what()).contains("courier.mv.db cannot be opened");
    }

    @Test
    void tablesThatAreHalfChangedAreFound() throws SQLException {
        // Given
        Journals.open(base, new TestClock()).close();
        execute("jdbc:h2:file:" + file, "courier", "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE");

        // When
        var state = JournalInspection.embedded(file);

        // Then
        assertThat(state.kind()).isEqualTo(Kind.BROKEN);
        assertThat(state.what()).contains("half changed");
    }

    @Test
    void aDatabaseServerIsLookedAtInTheSameWay() throws SQLException {
        // Given
        var url = PostgresqlServer.newDatabase(PASSWORD);

        // Then
        assertThat(JournalInspection.server(url, "courier", PASSWORD).kind()).isEqualTo(Kind.UNMADE);
        Flyway.configure().dataSource(url, "courier", PASSWORD).load().migrate();
        assertThat(JournalInspection.server(url, "courier", PASSWORD).kind()).isEqualTo(Kind.WELL);
        execute(
                url,
                PASSWORD,
                "ALTER DATABASE " + url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "")
                        + " SET default_transaction_read_only = on");
        var readOnly = JournalInspection.server(url, "courier", PASSWORD);
        assertThat(readOnly.kind()).isEqualTo(Kind.BROKEN);
        assertThat(readOnly.what()).contains("takes no data");
    }

    @Test
    void noPasswordIsSaidOfAServerThatIsNotThere() {
        // When
        var state =
                JournalInspection.server("jdbc:postgresql://localhost:9/courier?password=" + PASSWORD, "a", PASSWORD);

        // Then
        assertThat(state.kind()).isEqualTo(Kind.BROKEN);
        assertThat(state.what() + state.fix()).doesNotContain(PASSWORD);
    }

    private static void execute(String url, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "courier", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
