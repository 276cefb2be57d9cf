package dev.altinncourier.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wrong the clock is, and what is done about it. */
class IssuerClockTest {

    private final Tokens.HandClock clock = new Tokens.HandClock();
    private final IssuerClock issuer = new IssuerClock(clock);
    private final ClockHealth health = new ClockHealth(issuer);

    @ParameterizedTest
    @CsvSource({
        "0, 0, false, UP",
        "2, 0, false, UP",
        "-3, 0, false, UP",
        "3, 3, true, UP",
        "-20, -20, true, UP",
        "59, 59, true, UP",
        "60, 0, true, DOWN",
        "-61, 0, true, DOWN",
        "86400, 0, true, DOWN"
    })
    void smallOffsetIsLeftAloneALargerOneMadeUpForAndAnotherRefused(
            int seconds, int shift, boolean noticed, Status status) {
        // When
        issuer.compare(clock.instant(), answerDated(seconds));

        // Then
        assertThat(issuer.shift()).isEqualTo(Duration.ofSeconds(shift));
        assertThat(issuer.isNoticed()).isEqualTo(noticed);
        assertThat(health.call().getStatus()).isEqualTo(status);
    }

    @Test
    void dateIsComparedWithTheMiddleOfTheCall() {
        // Given
        var sent = clock.instant();
        clock.forward(Duration.ofSeconds(4));

        // When
        issuer.compare(sent, answerDated(-2));

        // Then
        assertThat(issuer.offset()).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({"503", "200"})
    void whatMayNotBeTheIssuersOwnWordIsNotBelieved(int status) {
        // Given
        var page =
                new AuthAnswer(status, "text/html", null, "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        // When
        issuer.compare(clock.instant(), page.dated("Mon, 23 Nov 2026 13:00:00 GMT"));

        // Then
        assertThat(issuer.offset()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"NULL", "''", "soon", "2026-11-23T12:00:00Z"},
            nullValues = "NULL")
    void dateThatIsNoneSaysNothing(String header) {
        // When
        issuer.compare(clock.instant(), Tokens.json(200, "{}").dated(header));

        // Then
        assertThat(issuer.offset()).isNull();
    }

    @Test
    void answerThatTookLongSaysNothing() {
        // Given
        var sent = clock.instant();
        clock.forward(Duration.ofSeconds(6));

        // When
        issuer.compare(sent, answerDated(30));

        // Then
        assertThat(issuer.offset()).isNull();
    }

    @Test
    void clockThatIsRightAgainIsForgotten() {
        // Given
        issuer.compare(clock.instant(), answerDated(30));

        // When
        issuer.compare(clock.instant(), answerDated(0));

        // Then
        assertThat(issuer.isNoticed()).isFalse();
        assertThat(health.call()).extracting(HealthCheckResponse::getStatus).isEqualTo(Status.UP);
    }

    private AuthAnswer answerDated(int secondsAhead) {
        var date = clock.instant().plusSeconds(secondsAhead).atOffset(ZoneOffset.UTC);
        return Tokens.json(400, "{\"error\":\"x\"}").dated(DateTimeFormatter.RFC_1123_DATE_TIME.format(date));
    }
}
