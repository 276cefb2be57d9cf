package dev.altinncourier.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.token.Lease.Cached;
import dev.altinncourier.token.Lease.ToFetch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is printed, logged or reported holds a token, an assertion, a key or a national identity number. */
class SecretsTest {

    private static final String TOKEN = Tokens.jwt(Tokens.NOW.plusSeconds(600));
    private static final String PERSON = "01039012345";
    private static final List<String> BODIES = List.of(
            "%s",
            "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid assertion %s (MP-124)\"}",
            "{\"error\":\"invalid_grant\",\"pid\":\"%s\",\"error_description\":\"MP-303\"}",
            "{\"access_token\":\"\\n%s\"}",
            "<html>assertion=%s&amp;more</html>",
            "x".repeat(1990) + "%s",
            "{ broken %s",
            "\"%s");

    @ParameterizedTest
    @MethodSource("statuses")
    void noFailureTellsASecretWhateverTheAnswer(int status) {
        // Given
        var answers = Stream.of(TOKEN, PERSON, "010390 12345", "eyJhbGci" + ".".repeat(100_000))
                .flatMap(secret -> BODIES.stream().map(body -> body.replace("%s", secret)))
                .map(body -> new AuthAnswer(status, "application/json", null, body.getBytes(UTF_8)))
                .toList();

        // When
        var failures = answers.stream()
                .flatMap(answer -> Stream.of(
                        catchThrowable(grant(answer)),
                        catchThrowable(exchange(answer)),
                        catchThrowable(metadata(answer))))
                .filter(SubmissionFailure.class::isInstance)
                .map(SubmissionFailure.class::cast)
                .toList();

        // Then
        assertThat(failures).isNotEmpty().allSatisfy(failure -> {
            assertThat(printed(failure)).doesNotContain("eyJ", PERSON, "010390 12345");
            assertThat(failure.problem().toString().length()).isLessThan(5000);
        });
        assertThat(answers).allSatisfy(answer -> assertThat(answer.toString()).doesNotContain("eyJ", PERSON));
    }

    static IntStream statuses() {
        return IntStream.of(200, 204, 302, 400, 401, 403, 404, 410, 429, 500, 503);
    }

    @Test
    void tokenPrintsEverythingButItsValueWhereverItIs() throws Exception {
        // Given
        var cache = new TokenCache(Settings.none().cache(), new Tokens.HandClock());
        var token = Tokens.bearer(TOKEN, Duration.ofMinutes(30));
        var lease = (ToFetch) cache.acquire(Tokens.request());
        lease.flight().complete(token);

        // When
        var printed = Stream.of(
                        token,
                        cache,
                        lease,
                        new Cached(token),
                        cache.acquire(Tokens.request()),
                        TokenRequest.person(TokenRequest.Kind.EXTERNAL_ID_PORTEN, Tokens.TT02, token),
                        new GrantAnswer(Tokens.json(200, TOKEN), Tokens.request(), null),
                        new ExchangeAnswer(Tokens.json(200, TOKEN)))
                .map(Object::toString)
                .toList();

        // Then
        assertThat(printed).noneMatch(text -> text.contains("eyJ"));
    }

    @Test
    void keyPrintsNothingOfItself() {
        // Given
        var key = (java.security.interfaces.RSAPrivateKey) Keys.RSA.getPrivate();
        var exponent = key.getPrivateExponent();

        // When
        var printed = new SigningKey(key, "kid", List.of(), null) + " " + new KeyMaterial(key, "kid", List.of()) + " "
                + new SigningKeys(Settings.complete(Path.of("key")).maskinporten());

        // Then
        assertThat(printed).contains("***").doesNotContain(exponent.toString(), exponent.toString(16));
    }

    private static ThrowingCallable grant(AuthAnswer answer) {
        return () -> new GrantAnswer(answer, Tokens.request(), null).token(Tokens.NOW);
    }

    private static ThrowingCallable exchange(AuthAnswer answer) {
        return () -> new ExchangeAnswer(answer).token(Tokens.NOW);
    }

    private static ThrowingCallable metadata(AuthAnswer answer) {
        return () -> IssuerMetadata.read(answer, URI.create("https://test.maskinporten.no/"), Tokens.NOW);
    }

    private static String printed(SubmissionFailure failure) {
        var out = new StringWriter();
        failure.printStackTrace(new PrintWriter(out, true));
        return out + failure.problem().toString();
    }
}
