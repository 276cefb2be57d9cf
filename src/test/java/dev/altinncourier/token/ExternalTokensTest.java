package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.TokenRequest.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that somebody else fetches, and leaves in a file. */
class ExternalTokensTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void tokenIsTheFilesContentTrimmed() throws Exception {
        // Given
        var value = Tokens.jwt(Tokens.NOW.plusSeconds(600));

        // When
        var token = holding("\n " + value + " \r\n").current(null);

        // Then
        assertThat(token.value()).isEqualTo(value);
        assertThat(token.expiresAt()).isEqualTo(Tokens.NOW.plusSeconds(600));
    }

    @Test
    void renewedTokenIsUsedAtOnceAndNeverSharedWithTheOldLogin() throws Exception {
        // Given
        var file = holding(Tokens.jwt(Tokens.NOW.plusSeconds(600)));
        var before = file.current(null);

        // When
        holding(Tokens.jwt(Tokens.NOW.plusSeconds(1200)));
        var after = file.current(null);

        // Then
        assertThat(after.expiresAt()).isEqualTo(Tokens.NOW.plusSeconds(1200));
        assertThat(TokenRequest.person(Kind.EXTERNAL_ID_PORTEN, Tokens.TT02, after))
                .isNotEqualTo(TokenRequest.person(Kind.EXTERNAL_ID_PORTEN, Tokens.TT02, before));
    }

    @Test
    void expiredTokenWaitsForThePerson() throws Exception {
        // Given
        var file = holding(Tokens.jwt(Tokens.NOW));

        // When Then
        assertWaits(file, "person-token-expired");
    }

    @Test
    void fileThatIsNotThereWaitsForThePerson() {
        // Given
        var file = file(Settings.none().tokenFile(folder.resolve("absent")));

        // When Then
        assertWaits(file, "person-token-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "eyJa.eyJb.c eyJa.eyJb.c", "eyJa.bm9qc29u.c"})
    void whatIsNoTokenWaitsForThePerson(String content) throws Exception {
        // Given
        var file = holding(content);

        // When Then
        assertWaits(file, "person-token-unreadable");
    }

    @Test
    void eachLoginHasAFileOfItsOwn() throws Exception {
        // Given
        var value = Tokens.jwt(Tokens.NOW.plusSeconds(600));
        Files.writeString(folder.resolve("kari.jwt"), value);
        var files = file(Settings.none().tokenFile(folder.resolve("{login}.jwt")));

        // When
        var token = files.current("kari");

        // Then
        assertThat(token.value()).isEqualTo(value);
        assertThatThrownBy(() -> files.current("ola")).hasMessageContaining("person-token-missing");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "../kari", "-rf", "a/b", "kari\n"})
    void nameThatLeadsElsewhereIsNoLogin(@Nullable String login) {
        // Given
        var files = file(Settings.none().tokenFile(folder.resolve("{login}")));

        // When Then
        assertThatThrownBy(() -> files.current(login)).isInstanceOfSatisfying(WrongSetup.class, failure -> {
            assertThat(failure.problem().rule()).isEqualTo("external-login");
            assertThat(failure.reach()).isEqualTo(WrongSetup.Reach.OWNER_TOKEN);
        });
    }

    @Test
    void hugeFileIsNotReadToItsEnd() throws Exception {
        // Given
        var file = holding(Tokens.jwt("{\"x\":\"" + "a".repeat(200_000) + "\",\"exp\":2000000000}"));

        // When Then
        assertWaits(file, "person-token-unreadable");
    }

    @Test
    void missingSettingIsTheOperatorsToSet() {
        // Given
        var file = file(Settings.none());

        // When Then
        assertThat(file.missing())
                .containsExactly("courier.auth.external.token-file or courier.auth.external.token-command");
        assertThatThrownBy(() -> file.current(null)).isInstanceOfSatisfying(WrongSetup.class, failure -> assertThat(
                        failure.problem().category())
                .isEqualTo(Category.CONFIGURATION));
    }

    private static void assertWaits(ExternalTokens file, String rule) {
        assertThatThrownBy(() -> file.current(null)).isInstanceOfSatisfying(Unavailable.class, failure -> {
            assertThat(failure.problem().rule()).isEqualTo(rule);
            assertThat(failure.problem().nextAction().nb()).contains("logge inn");
            assertThat(failure.problem().nextAction().en()).contains("log in");
            assertThat(failure.getMessage()).doesNotContain("secret", "eyJ");
        });
    }

    private ExternalTokens holding(String content) throws Exception {
        return file(Settings.none().tokenFile(Files.writeString(folder.resolve("token"), content)));
    }

    private static ExternalTokens file(Settings settings) {
        return new ExternalTokens(settings.external(), new Tokens.HandClock());
    }
}
