package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.token.TokenRequest.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalTokenFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void tokenIsTheFilesContentTrimmed() throws Exception {
        // Given
        var value = Tokens.jwt(Tokens.NOW.plusSeconds(600));

        // When
        var token = holding("\n " + value + " \r\n").current();

        // Then
        assertThat(token.value()).isEqualTo(value);
        assertThat(token.expiresAt()).isEqualTo(Tokens.NOW.plusSeconds(600));
    }

    @Test
    void renewedTokenIsUsedAtOnceAndNeverSharedWithTheOldLogin() throws Exception {
        // Given
        var file = holding(Tokens.jwt(Tokens.NOW.plusSeconds(600)));
        var before = file.current();

        // When
        holding(Tokens.jwt(Tokens.NOW.plusSeconds(1200)));
        var after = file.current();

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
        assertThat(file.missing()).containsExactly("courier.auth.external.token-file");
        assertThatThrownBy(file::current).isInstanceOfSatisfying(WrongSetup.class, failure -> assertThat(
                        failure.problem().category())
                .isEqualTo(Category.CONFIGURATION));
    }

    private static void assertWaits(ExternalTokenFile file, String rule) {
        assertThatThrownBy(file::current).isInstanceOfSatisfying(Unavailable.class, failure -> {
            assertThat(failure.problem().rule()).isEqualTo(rule);
            assertThat(failure.problem().nextAction().nb()).contains("logge inn");
            assertThat(failure.problem().nextAction().en()).contains("log in");
            assertThat(failure.getMessage()).doesNotContain("secret", "eyJ");
        });
    }

    private ExternalTokenFile holding(String content) throws Exception {
        return file(Settings.none().tokenFile(Files.writeString(folder.resolve("token"), content)));
    }

    private static ExternalTokenFile file(Settings settings) {
        return new ExternalTokenFile(settings.external(), new Tokens.HandClock());
    }
}
