package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.TokenRequest.SystemUser;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantAnswerTest {

    @Test
    void tokenLivesAsLongAsMaskinportenSays() throws Exception {
        // Given
        var answer =
                Tokens.json(200, "{\"access_token\":\"abc.def.ghi\",\"token_type\":\"Bearer\",\"expires_in\":119}");

        // When
        var token = read(answer).token(Tokens.NOW);

        // Then
        assertThat(token.value()).isEqualTo("abc.def.ghi");
        assertThat(token.expiresAt()).isEqualTo(Tokens.NOW.plusSeconds(119));
    }

    @Test
    void tokenWithoutALifetimeIsAskedItself() throws Exception {
        // Given
        var value = Tokens.jwt(Tokens.NOW.plusSeconds(77));

        // When
        var token =
                read(Tokens.json(200, "{\"access_token\":\"" + value + "\"}")).token(Tokens.NOW);

        // Then
        assertThat(token.expiresAt()).isEqualTo(Tokens.NOW.plusSeconds(77));
    }

    @ParameterizedTest
    @CsvSource({
        "MP-100, maskinporten-unknown-client, CONFIGURATION, client-id",
        "MP-110, maskinporten-wrong-audience, CONFIGURATION, issuer",
        "MP-120, maskinporten-certificate, CONFIGURATION, certificate",
        "MP-121, maskinporten-key-expired, CONFIGURATION, new public key",
        "MP-122, maskinporten-wrong-organisation, CONFIGURATION, certificate",
        "MP-123, maskinporten-certificate, CONFIGURATION, certificate",
        "MP-124, maskinporten-signature, CONFIGURATION, key-file",
        "MP-130, maskinporten-clock, CONFIGURATION, NTP",
        "MP-200, maskinporten-scope-not-on-client, AUTH, scope",
        "MP-201, maskinporten-integration-type, CONFIGURATION, integration type",
        "MP-250, maskinporten-scope-not-granted, AUTH, owner of the scope",
        "MP-251, maskinporten-no-delegation, AUTH, delegate",
        "MP-301, maskinporten-request-form, CONFIGURATION, system-user",
        "MP-302, maskinporten-request-form, CONFIGURATION, system-user",
        "MP-303, maskinporten-system-user, AUTH, external-ref",
        "MP-999, maskinporten-other, AUTH, report"
    })
    void everyCodeOfMaskinportenHasPlainWordsAndAFix(String code, String rule, Category category, String fix) {
        // Given
        var body = "{\"error\":\"invalid_grant\",\"error_description\":\"Words (" + code + "). (trace_id: 1a2b)\"}";

        // When
        var failure = failure(Tokens.json(400, body), WrongSetup.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo(rule);
        assertThat(failure.problem().category()).isEqualTo(category);
        assertThat(failure.problem().nextAction().en()).contains(fix);
        assertThat(failure.problem().nextAction().nb()).isNotBlank();
        assertThat(failure.problem().summary().nb()).doesNotContain("MP-");
        assertThat(Objects.requireNonNull(failure.problem().answer()).body()).contains(code, "trace_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid_altinn_customer_configuration | x | maskinporten-system-user",
                "invalid_grant | JWT issue time is after now | maskinporten-clock",
                "invalid_client | Client not found | maskinporten-unknown-client",
                "invalid_grant | Invalid JWT claim aud | maskinporten-wrong-audience",
                "invalid_scope | Token request contains invalid scopes for client | maskinporten-scope-not-on-client"
            })
    void wordsDoWhereThereIsNoCode(String error, String description, String rule) {
        // Given
        var body = "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}";

        // When
        var failure = failure(Tokens.json(400, body), WrongSetup.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo(rule);
    }

    /** Whoever mends a wrong reference must see which one was sent. */
    @ParameterizedTest
    @CsvSource({"ref-7, externalRef ref-7", ", without externalRef"})
    void reportNamesTheReferenceThatWasSent(@Nullable String reference, String said) {
        // Given
        var answer = Tokens.json(400, "{\"error\":\"invalid_altinn_customer_configuration\"}");
        var request = Tokens.request(new SystemUser("910000001", reference));

        // When
        var failure = Objects.requireNonNull(
                catchThrowableOfType(WrongSetup.class, () -> new GrantAnswer(answer, request, null).token(Tokens.NOW)));

        // Then
        assertThat(failure.problem().summary().en()).contains("system user of 910000001, " + said);
    }

    @Test
    void reportOfAWrongClockSaysByHowMuch() {
        // Given
        var answer = Tokens.json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"(MP-130)\"}");

        // When
        var failure = Objects.requireNonNull(catchThrowableOfType(
                WrongSetup.class,
                () -> new GrantAnswer(answer, Tokens.request(), Duration.ofSeconds(-75)).token(Tokens.NOW)));

        // Then
        assertThat(failure.problem().summary().en()).contains("wrong by 75 s");
        assertThat(failure.problem().summary().nb()).contains("75 s feil");
    }

    @Test
    void reportNamesTheScopesAndTheSystemUserThatWereAskedFor() {
        // Given
        var answer = Tokens.json(400, "{\"error\":\"invalid_altinn_customer_configuration\"}");

        // When
        var failure = failure(answer, WrongSetup.class);

        // Then
        assertThat(failure.problem().summary().en())
                .contains("altinn:instances.read altinn:instances.write", "system user of 910000001");
    }

    @Test
    void grantThatArrivedTwiceIsTriedAgainWithANewOne() {
        // Given
        var answer = Tokens.json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"used before (MP-012)\"}");

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("maskinporten-grant-replayed");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void outageWaits(int status) {
        // Given
        var answer = Tokens.json(status, "{\"error\":\"server_error\"}");

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("maskinporten-unavailable");
    }

    @ParameterizedTest
    @CsvSource({"30, PT30S", "'Mon, 23 Nov 2026 12:02:00 GMT', PT2M"})
    void outageWaitsAsLongAsItAsksFor(String retryAfter, Duration pause) {
        // Given
        var answer = new AuthAnswer(429, null, retryAfter, new byte[0]);

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.pause()).isEqualTo(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "99999999999999999999", "Mon, 23 Nov 2020 12:02:00 GMT", ""})
    void pauseThatMakesNoSenseIsNone(String retryAfter) {
        // Given
        var answer = new AuthAnswer(503, null, retryAfter, new byte[0]);

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.pause()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"400, text/html, <html>no</html>", "403, text/plain, Forbidden", "302, , ''", "200, text/html, <p>hi"})
    void proxySaysNothingAboutTheClient(int status, String contentType, String body) {
        // Given
        var answer = new AuthAnswer(status, contentType, null, body.getBytes(UTF_8));

        // When Then
        failure(answer, Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"access_token\":\"a\\r\\nX: y\",\"expires_in\":100}",
                "{\"access_token\":\"opaque\"}",
                "{\"access_token\":\"opaque\",\"expires_in\":-1}",
                "{\"access_token\":7,\"expires_in\":100}"
            })
    void answerWithoutAUsableTokenWaits(String body) {
        // Given
        var answer = Tokens.json(200, body);

        // When
        var failure = failure(answer, Unavailable.class);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("maskinporten-unreadable");
    }

    private static GrantAnswer read(AuthAnswer answer) {
        return new GrantAnswer(answer, Tokens.request(), null);
    }

    private static <F extends SubmissionFailure> F failure(AuthAnswer answer, Class<F> type) {
        return Objects.requireNonNull(
                catchThrowableOfType(type, () -> read(answer).token(Tokens.NOW)));
    }
}
