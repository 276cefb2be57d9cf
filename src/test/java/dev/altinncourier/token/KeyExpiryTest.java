package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate that ends is said in time, and not at each token. */
class KeyExpiryTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Tokens.HandClock clock = new Tokens.HandClock();
    private final KeyExpiry expiry = new KeyExpiry(clock);
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        Logger.getLogger(KeyExpiry.class.getName()).addHandler(lines);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(KeyExpiry.class.getName()).removeHandler(lines);
    }

    @Test
    void endOfACertificateIsSaidOnceBeforeEachStage() {
        // Given
        var keys = List.of(certified(YEAR));

        // When
        for (int day = 0; day < 365; day++) {
            expiry.look(keys);
            expiry.look(keys);
            clock.forward(Duration.ofDays(1));
        }

        // Then
        assertThat(lines.said).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"8, false", "7, true", "0, true"})
    void lastWeekIsForAnOperator(int days, boolean lastCall) {
        assertThat(expiry.isLastCall(List.of(certified(Duration.ofDays(days))))).isEqualTo(lastCall);
    }

    @Test
    void nextCertificateIsWhatCounts() {
        assertThat(expiry.left(List.of(certified(Duration.ofDays(2)), certified(YEAR))))
                .contains(YEAR);
        assertThat(expiry.isLastCall(List.of(certified(Duration.ofDays(2)), certified(YEAR))))
                .isFalse();
    }

    @Test
    void keyThatIsRegisteredByItsIdHasNoEndThatCourierKnows() {
        assertThat(expiry.left(List.of(key(null)))).isEmpty();
        assertThat(expiry.isLastCall(List.of(key(null), certified(Duration.ofDays(1)))))
                .isFalse();
    }

    private SigningKey certified(Duration left) {
        return key(left);
    }

    private SigningKey key(@Nullable Duration left) {
        return left == null
                ? new SigningKey(Keys.RSA.getPrivate(), "kid", List.of(), null)
                : new SigningKey(
                        Keys.RSA.getPrivate(),
                        null,
                        List.of("certificate"),
                        clock.instant().plus(left));
    }

    private static final class Lines extends Handler {
        private final List<String> said = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
