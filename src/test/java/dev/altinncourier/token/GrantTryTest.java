package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which refusals are worth another attempt. */
class GrantTryTest {

    private static final SigningKey ONE = key("one");
    private static final SigningKey TWO = key("two");

    @ParameterizedTest
    @CsvSource({"MP-120", "MP-121", "MP-122", "MP-123", "MP-124"})
    void refusedKeyIsFollowedByTheOther(String code) {
        // Given
        var attempt = attempt(List.of(ONE, TWO));

        // When
        var next = attempt.after(MaskinportenCode.refusal(code), Duration.ZERO, Tokens.NOW);

        // Then
        assertThat(next).hasValueSatisfying(again -> assertThat(again.key()).isEqualTo(TWO));
        assertThat(next.flatMap(again -> again.after(MaskinportenRefusal.KEY_EXPIRED, Duration.ZERO, Tokens.NOW)))
                .isEmpty();
    }

    @Test
    void refusedTimeIsTriedOnceMoreWithTheIssuers() {
        // Given
        var attempt = attempt(List.of(ONE));

        // When
        var next = attempt.after(MaskinportenRefusal.CLOCK, Duration.ofSeconds(20), Tokens.NOW);

        // Then
        assertThat(next).hasValueSatisfying(again -> {
            assertThat(again.key()).isEqualTo(ONE);
            assertThat(again.shift()).isEqualTo(Duration.ofSeconds(20));
            assertThat(again.after(MaskinportenRefusal.CLOCK, Duration.ofSeconds(30), Tokens.NOW))
                    .isEmpty();
        });
    }

    @Test
    void timeThatIsKnownAlreadyIsNotTriedAgain() {
        assertThat(attempt(List.of(ONE)).after(MaskinportenRefusal.CLOCK, Duration.ZERO, Tokens.NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CERTIFICATE", "KEY_EXPIRED", "WRONG_ORGANISATION", "SIGNATURE", "CLOCK"})
    void allOtherRefusalsAreTheLastWord(MaskinportenRefusal refusal) {
        assertThat(attempt(List.of(ONE, TWO)).after(refusal, Duration.ofSeconds(20), Tokens.NOW))
                .isEmpty();
    }

    private static GrantTry attempt(List<SigningKey> keys) {
        return new GrantTry(keys, Duration.ZERO, false, Tokens.NOW);
    }

    private static SigningKey key(String id) {
        return new SigningKey(Keys.RSA.getPrivate(), id, List.of(), null);
    }
}
