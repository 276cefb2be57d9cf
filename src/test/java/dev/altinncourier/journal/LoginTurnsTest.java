package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.StoredLogin.Sealed;
import dev.altinncourier.journal.StoredLogin.Terms;
import dev.altinncourier.journal.StoredLogin.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refresh token is used by one at a time, and what the last one wrote is what the next one finds. */
class LoginTurnsTest {

    private static final LoginId KARI = new LoginId("kari", "tt02");
    private static final Duration LEASE = Duration.ofMinutes(2);

    final TestClock clock = new TestClock();
    Journals database;
    private LoginTurns here;
    private LoginTurns there;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = journals(folder);
        here = database.loginTurns("here");
        there = database.loginTurns("there");
        database.logins().save(login("first"));
    }

    Journals journals(Path folder) {
        return Journals.open(folder, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneAtATimeHasTheTurn() {
        // Given
        var turn = here.take(KARI, LEASE).orElseThrow();

        // When
        var second = there.take(KARI, LEASE);

        // Then
        assertThat(second).isEmpty();
        assertThat(here.refreshed(turn, sealed("second"), clock.instant())).isTrue();
        var next = there.take(KARI, LEASE).orElseThrow();
        assertThat(next.login().secret().text()).isEqualTo("second");
        assertThat(next.afterUnclear()).isFalse();
    }

    @Test
    void whoSleptThroughItsTurnWritesNothing() {
        // Given
        var slept = here.take(KARI, LEASE).orElseThrow();
        clock.advance(LEASE.plusSeconds(1));
        var woken = there.take(KARI, LEASE).orElseThrow();

        // When
        boolean written = here.refreshed(slept, sealed("late"), clock.instant());

        // Then
        assertThat(written).isFalse();
        assertThat(woken.afterUnclear()).isTrue();
        assertThat(there.refreshed(woken, sealed("second"), clock.instant())).isTrue();
        assertThat(secret()).isEqualTo("second");
    }

    @Test
    void aNewLoginIsNotOverwrittenByARefreshOfTheFormerOne() {
        // Given
        var turn = here.take(KARI, LEASE).orElseThrow();
        database.logins().save(login("anew"));

        // When
        boolean written = here.refreshed(turn, sealed("late"), clock.instant());
        here.ended(turn, "REFUSED", sealed("ended"));

        // Then
        assertThat(written).isFalse();
        assertThat(secret()).isEqualTo("anew");
        assertThat(database.logins().find(KARI).orElseThrow().endedRule()).isNull();
    }

    @Test
    void whatWasLeftUnclearIsSaidToTheNextOne() {
        // Given
        here.giveBack(here.take(KARI, LEASE).orElseThrow(), true);

        // When
        var next = there.take(KARI, LEASE).orElseThrow();

        // Then
        assertThat(next.afterUnclear()).isTrue();
        assertThat(next.login().secret().text()).isEqualTo("first");
    }

    @Test
    void aRestartDoesNotWaitForTheTurnOfTheRunBefore() {
        // Given
        here.take(KARI, LEASE);

        // When
        var restarted = database.loginTurns("here");
        restarted.releaseEarlier();

        // Then
        assertThat(restarted.take(KARI, LEASE).orElseThrow().afterUnclear()).isTrue();
    }

    @Test
    void whatIsEndedIsNotGood() {
        // When
        here.ended(here.take(KARI, LEASE).orElseThrow(), "REFUSED", sealed("rest"));

        // Then
        var login = database.logins().find(KARI).orElseThrow();
        assertThat(login.isGoodAt(clock.instant())).isFalse();
        assertThat(login.secret().text()).isEqualTo("rest");
    }

    private String secret() {
        return database.logins().find(KARI).orElseThrow().secret().text();
    }

    private StoredLogin login(String secret) {
        Instant now = clock.instant();
        var times = new Times(now, now.plus(Duration.ofDays(90)), now, now.plus(Duration.ofDays(10)));
        return new StoredLogin(KARI, sealed(secret), new Terms("somebody", "idporten-loa-high", "openid"), times, null);
    }

    private static Sealed sealed(String text) {
        return new Sealed("k1", text);
    }
}
