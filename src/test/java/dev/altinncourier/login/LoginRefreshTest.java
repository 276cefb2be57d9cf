package dev.altinncourier.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.journal.WaitingForLogin;
import dev.altinncourier.login.IdentityToken.Person;
import dev.altinncourier.login.TokenAnswer.Granted;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.AuthAnswer;
import dev.altinncourier.token.BearerToken;
import dev.altinncourier.token.TokenRequest.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A login is gone on with by one at a time, and what becomes of it is known or said. */
class LoginRefreshTest {

    private static final Target ALTINN = new Target("tt02", "https://platform.tt02.altinn.no");
    private static final String SOPHIE = "01039012345";
    private static final String OLA = "01017512345";

    private final TestClock clock = new TestClock();
    private LoginBench bench;
    private LoginRefresh here;
    private LoginRefresh there;

    @BeforeEach
    void open(@TempDir Path base) throws Exception {
        bench = new LoginBench(Journals.open(base, clock), clock, Map.of());
        here = bench.refresh("here");
        there = bench.refresh("there");
        logIn(SOPHIE, "first");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theNextTokenIsInTheJournalWhenTheAnswerIsUsed() throws Exception {
        // When
        var access = here.end(here.begin("kari"), granted("second"));

        // Then
        assertThat(access.value()).isEqualTo("access");
        assertThat(there.begin("kari").secret().refreshToken()).isEqualTo("second");
    }

    @Test
    void theOtherNodeWaitsForItsTurn() throws Exception {
        // Given
        here.begin("kari");

        // When
        var failure = failure(() -> there.begin("kari"));

        // Then
        assertThat(failure.problem().rule()).isEqualTo(LoginProblem.BUSY);
    }

    @Test
    void aTokenThatIsWorthNothingMakesSubmissionsWait() throws Exception {
        // When
        var spending = here.begin("kari");
        var failure = failure(() -> here.end(spending, answer(400, "{\"error\":\"invalid_grant\"}")));

        // Then
        assertThat(failure).isInstanceOf(Unavailable.class);
        assertThat(failure.problem().rule()).isEqualTo(WaitingForLogin.RULE);
        assertThat(failure.problem().nextAction().en()).contains("https://courier.example.no/login/kari");
        assertThat(failure(() -> bench.logins.request(ALTINN, "kari", Set.of()))
                        .problem()
                        .summary()
                        .en())
                .contains("taken back");
    }

    @Test
    void aLostAnswerIsTriedOnceMoreWithTheSameTokenAndThenSaid() throws Exception {
        // Given
        here.giveBack(here.begin("kari"), true);

        // When
        var again = there.begin("kari");
        var failure = failure(() -> there.end(again, answer(400, "{\"error\":\"invalid_grant\"}")));

        // Then
        assertThat(again.secret().refreshToken()).isEqualTo("first");
        assertThat(failure.problem().summary().en()).contains("never arrived");
    }

    @Test
    void anOutageEndsNothing() throws Exception {
        // Given
        var spending = here.begin("kari");

        // When
        var failure = failure(() -> here.end(spending, answer(503, "<html>")));
        here.giveBack(spending, true);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("id-porten-unavailable");
        assertThat(there.end(there.begin("kari"), granted("second")).value()).isEqualTo("access");
    }

    @Test
    void aClientThatIsUnknownIsTheSetUp() throws Exception {
        // When
        var spending = here.begin("kari");
        var failure = failure(() -> here.end(spending, answer(401, "{\"error\":\"invalid_client\"}")));

        // Then
        assertThat(failure).isInstanceOf(WrongSetup.class);
        assertThat(bench.logins.request(ALTINN, "kari", Set.of()).login()).startsWith("kari@");
    }

    @Test
    void aLostKeyIsSaidAndAnotherPersonCannotHaveTheName() throws Exception {
        assertThatThrownBy(() -> logIn(OLA, "hers")).hasMessageContaining("another person");
        assertThat(bench.journal
                        .logins()
                        .find(bench.directory.id("kari"))
                        .orElseThrow()
                        .toString())
                .doesNotContain(SOPHIE);
        bench.newLogins.forget(bench.directory.get("kari"));
        logIn(OLA, "hers");
        assertThat(here.begin("kari").secret().refreshToken()).isEqualTo("hers");
    }

    @Test
    void twoWhoHaveANameOneAfterTheOtherShareNoToken() throws Exception {
        // Given
        var sophies = bench.logins.request(ALTINN, "kari", Set.of());
        bench.newLogins.forget(bench.directory.get("kari"));
        clock.advance(Duration.ofSeconds(1));

        // When
        logIn(OLA, "hers");

        // Then
        assertThat(bench.logins.request(ALTINN, "kari", Set.of())).isNotEqualTo(sophies);
    }

    @Test
    void aLoginThatIsIdleOrOldOrForLessIsNotUsed() throws Exception {
        assertThat(failure(() -> bench.logins.request(ALTINN, "kari", Set.of("skatteetaten:x")))
                        .problem()
                        .rule())
                .isEqualTo("login-scopes");
        clock.advance(Duration.ofDays(91));
        assertThat(failure(() -> bench.logins.request(ALTINN, "kari", Set.of()))
                        .problem()
                        .summary()
                        .en())
                .contains("reached its end");
    }

    @Test
    void aNewKeyEncryptsWhatIsThereAnew() throws Exception {
        // Given
        var keys = LoginBench.key("second") + "," + LoginBench.KEY;
        var rotated = new LoginBench(bench.journal, clock, Map.of("vault-key", keys));
        var before = bench.journal.logins().find(bench.directory.id("kari")).orElseThrow();

        // When
        rotated.upkeep().due();

        // Then
        var after = bench.journal.logins().find(bench.directory.id("kari")).orElseThrow();
        assertThat(after.secret().keyId()).isNotEqualTo(before.secret().keyId());
        var onlyNew = new LoginBench(bench.journal, clock, Map.of("vault-key", LoginBench.key("second")));
        assertThat(onlyNew.refresh("here").begin("kari").secret().refreshToken())
                .isEqualTo("first");
    }

    @Test
    void aLoginIsKeptAliveWhenHalfOfItsIdleTimeIsOverAndNotWhenThatIsTheEnd() throws Exception {
        // Given
        assertThat(bench.upkeep().due()).isEmpty();
        idle(Duration.ofMinutes(10));
        assertThat(bench.upkeep().due()).isEmpty();

        // When
        clock.advance(Duration.ofMinutes(5));

        // Then
        assertThat(bench.upkeep().due()).containsExactly("kari");
        idle(Duration.ofDays(90));
        clock.advance(Duration.ofDays(60));
        assertThat(bench.upkeep().due()).isEmpty();
    }

    @Test
    void theForecastSaysWhenItEndsAndWarnsBefore() {
        // Given
        assertThat(outlook().good()).isTrue();
        assertThat(outlook().ending()).isFalse();

        // When
        clock.advance(Duration.ofDays(84));

        // Then
        assertThat(outlook().ending()).isTrue();
        assertThat(outlook().needsSomebody()).isTrue();
        clock.advance(Duration.ofDays(7));
        assertThat(outlook().good()).isFalse();
    }

    @Test
    void vatScopesEndAfterEightHoursAndOthersAfterNinetyDays() {
        assertThat(LoginDirectory.allowed(Set.of("openid", "skatteetaten:mvameldinginnsending")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(LoginDirectory.allowed(Set.of("openid", "altinn:instances.read")))
                .isEqualTo(Duration.ofDays(90));
    }

    private LoginForecast.Outlook outlook() {
        return List.copyOf(bench.forecast.all()).get(0);
    }

    private void idle(Duration idle) throws Exception {
        logIn(SOPHIE, "next", idle);
    }

    private void logIn(String pid, String refreshToken) throws Exception {
        logIn(pid, refreshToken, Duration.ofDays(90));
    }

    private void logIn(String pid, String refreshToken, Duration idle) throws Exception {
        var now = clock.instant();
        var access = new BearerToken("access", now.plusSeconds(120), now);
        var granted = new Granted(access, refreshToken, "identity", idle);
        bench.newLogins.keep(bench.directory.get("kari"), granted, new Person(pid, "idporten-loa-high"));
    }

    private static AuthAnswer granted(String refreshToken) {
        return answer(
                200,
                "{\"access_token\":\"access\",\"expires_in\":120,\"refresh_token\":\"" + refreshToken
                        + "\",\"refresh_token_expires_in\":7776000}");
    }

    private static AuthAnswer answer(int status, String body) {
        return new AuthAnswer(status, "application/json", null, body.getBytes(StandardCharsets.UTF_8));
    }

    private static SubmissionFailure failure(Step step) throws Exception {
        try {
            step.run();
        } catch (SubmissionFailure failure) {
            return failure;
        }
        throw new AssertionError("nothing failed");
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }
}
