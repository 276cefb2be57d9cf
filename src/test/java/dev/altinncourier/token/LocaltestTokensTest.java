package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LocalTest's test tokens: which page is asked, and what its answer means. */
class LocaltestTokensTest {

    private static final String TOKEN = Tokens.jwt(Tokens.NOW.plusSeconds(600));

    @Test
    void presetsAreWhatLocaltestComesWith() {
        // Given
        var tokens = new LocaltestTokens(Settings.none().localtest());

        // When
        var user = LocaltestTokens.page("http://local:8000", tokens.user(Tokens.TT02));
        var system = LocaltestTokens.page("http://local:8000", tokens.systemUser(Tokens.TT02, List.of()));

        // Then
        assertThat(user).hasToString("http://local:8000/Home/GetTestUserToken/1337?authenticationLevel=3");
        assertThat(system)
                .hasToString("http://local:8000/Home/auth/systemuser?systemId=913312465_sbs"
                        + "&systemUserId=d111dbab-d619-4f15-bf29-58fe570a9ae6"
                        + "&scope=altinn%3Ainstances.read%20altinn%3Ainstances.write");
    }

    @Test
    void whoeverIsAskedForIsAnotherRequest() {
        // Given
        var usual = new LocaltestTokens(Settings.none().localtest());
        var other = new LocaltestTokens(Settings.none()
                .localtest("user-id", "12345")
                .localtest("system-user-id", "x&y=z")
                .localtest());

        // When
        var requests = List.of(
                usual.user(Tokens.TT02),
                other.user(Tokens.TT02),
                usual.systemUser(Tokens.TT02, List.of()),
                usual.systemUser(Tokens.TT02, List.of("a:b")),
                other.systemUser(Tokens.TT02, List.of()));

        // Then
        assertThat(requests).doesNotHaveDuplicates();
        assertThat(LocaltestTokens.page("http://l", requests.get(4)).toString()).contains("x%26y%3Dz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"%s\""})
    void tokenComesBareOrAsJson(String body) throws SubmissionFailure {
        // When
        var token = answer(200, body.formatted(TOKEN)).token(Tokens.NOW);

        // Then
        assertThat(token.value()).isEqualTo(TOKEN);
        assertThat(token.expiresAt()).isEqualTo(Tokens.NOW.plusSeconds(600));
    }

    @ParameterizedTest
    @CsvSource({
        "404, '', localtest-user",
        "400, '{\"detail\":\"SystemUser not found\"}', localtest-user",
        "200, hello, localtest-answer",
        "403, '', localtest-answer"
    })
    void whoIsUnknownIsTheOperatorsToCorrect(int status, String body, String rule) {
        // When
        var failure = catchThrowableOfType(
                WrongSetup.class, () -> answer(status, body).token(Tokens.NOW));

        // Then
        assertThat(failure.problem().rule()).isEqualTo(rule);
        assertThat(failure.problem().nextAction().en()).contains("/Home/auth/info");
    }

    @ParameterizedTest
    @CsvSource({"500, ''", "502, '<html>'", "404, '<html>no app here</html>'"})
    void localtestThatIsDownIsWaitedFor(int status, String body) {
        // When
        var failure = catchThrowableOfType(
                Unavailable.class, () -> answer(status, body).token(Tokens.NOW));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("localtest-unavailable");
    }

    private static LocaltestAnswer answer(int status, String body) {
        return new LocaltestAnswer(Tokens.json(status, body));
    }
}
