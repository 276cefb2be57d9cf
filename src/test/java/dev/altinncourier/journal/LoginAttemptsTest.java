package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.LoginAttempts.Attempt;
import dev.altinncourier.journal.StoredLogin.Sealed;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser comes back with is good once, for that browser, and not for long; and nobody fills the journal with it. */
class LoginAttemptsTest {

    private final TestClock clock = new TestClock();
    private Journals database;
    private LoginAttempts attempts;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Journals.open(folder, clock);
        attempts = database.loginAttempts();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneIsGoodOnceAndAnotherBrowserDoesNotSpendIt() {
        // Given
        attempts.keep(attempt("state"));

        // Then
        assertThat(attempts.take("state", "another browser")).isEmpty();
        assertThat(attempts.take("state", "browser").orElseThrow().secret()).isEqualTo(new Sealed("k1", "s e"));
        assertThat(attempts.take("state", "browser")).isEmpty();
    }

    @Test
    void oneThatIsTooOldIsGone() {
        // Given
        attempts.keep(attempt("state"));

        // When
        clock.advance(Duration.ofMinutes(16));

        // Then
        assertThat(attempts.take("state", "browser")).isEmpty();
    }

    @Test
    void thereAreNeverMoreThanPeopleBegin() {
        // Given
        for (int i = 0; i < 200; i++) {
            assertThat(attempts.keep(attempt("state" + i))).isTrue();
        }

        // Then
        assertThat(attempts.keep(attempt("one more"))).isFalse();
        clock.advance(Duration.ofMinutes(16));
        assertThat(attempts.keep(attempt("later"))).isTrue();
    }

    private Attempt attempt(String state) {
        return new Attempt(
                state,
                new LoginId("kari", "tt02"),
                "browser",
                new Sealed("k1", "s e"),
                clock.instant().plus(Duration.ofMinutes(15)));
    }
}
