package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeAnswerTest {

    private static final Instant EXPIRY = Tokens.NOW.plusSeconds(1800);

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"%s\"", "  %s\n", "\n\"%s\"\r\n"})
    void tokenComesRawOrQuotedAndSaysItsOwnExpiry(String form) throws Exception {
        // Given
        var value = Tokens.jwt(EXPIRY);

        // When
        var token = new ExchangeAnswer(Tokens.json(200, form.formatted(value))).token(Tokens.NOW);

        // Then
        assertThat(token.value()).isEqualTo(value);
        assertThat(token.expiresAt()).isEqualTo(EXPIRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "ok", "{\"token\":1}", "eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln", "eyJh.!!.c2ln"})
    void whatIsNoTokenWaits(String body) {
        // Given
        var answer = Tokens.json(200, body);

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("exchange-unreadable");
    }

    @Test
    void unauthorizedProvesNothingAndWaits() {
        // Given
        var answer = Tokens.json(401, "");

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo(ExchangeAnswer.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({
        "400, CONFIGURATION, exchange-provider, fetch-token",
        "403, AUTH, exchange-scope, altinn:instances.write",
        "410, CONFIGURATION, exchange-gone, X-Altinn-EnterpriseUser-Authentication"
    })
    void refusalTellsTheOperatorWhatToMend(int status, Category category, String rule, String fix) {
        // Given
        var answer = Tokens.json(status, "{\"status\":" + status + "}");

        // When
        var failure = failure(answer, WrongSetup.class);

        // Then
        assertThat(failure.problem().category()).isEqualTo(category);
        assertThat(failure.problem().rule()).isEqualTo(rule);
        assertThat(failure.problem().nextAction().en()).contains(fix);
        assertThat(failure.problem().nextAction().nb()).contains(fix);
    }

    @Test
    void outageWaitsAsLongAsItAsksFor() {
        // Given
        var answer = new AuthAnswer(503, "text/html", "15", "<html>".getBytes(UTF_8));

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.pause()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void forbiddenFromAProxyIsNoMissingScope() {
        // Given
        var answer = new AuthAnswer(403, "text/html", null, "<html>blocked</html>".getBytes(UTF_8));

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("exchange-unavailable");
    }

    @Test
    void tokenThatHasExpiredOnArrivalPointsToTheClock() {
        // Given
        var answer = Tokens.json(200, Tokens.jwt(Tokens.NOW.minusSeconds(1)));

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("exchange-expired");
        assertThat(failure.problem().summary().en()).contains("clock");
    }

    private static <F extends SubmissionFailure> F failure(AuthAnswer answer, Class<F> type) {
        return Objects.requireNonNull(catchThrowableOfType(type, () -> new ExchangeAnswer(answer).token(Tokens.NOW)));
    }
}
