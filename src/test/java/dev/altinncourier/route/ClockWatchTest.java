package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant START = TestClock.START;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock();
    private long nanos;
    private final ClockWatch watch = new ClockWatch(clock, () -> nanos);

    @Test
    void whatWasWrittenIsBelievedWhileTheClockGoesAsTimeDoes() {
        // When
        pass(HOUR);

        // Then
        assertThat(watch.atTheLatest(START)).isEqualTo(START);
        assertThat(watch.atTheLatest(START.minus(HOUR))).isEqualTo(START.minus(HOUR));
    }

    @Test
    void anHourThatWasSkippedIsNoHourThatPassed() {
        // Given
        pass(MINUTE);

        // When
        clock.advance(HOUR);

        // Then
        assertThat(watch.atTheLatest(START)).isEqualTo(clock.instant());
    }

    @Test
    void theTimeAfterTheStepCounts() {
        // Given
        clock.advance(HOUR);
        watch.look();
        var step = clock.instant();

        // When
        pass(MINUTE.multipliedBy(7));

        // Then
        assertThat(watch.atTheLatest(START)).isEqualTo(step);
        assertThat(watch.atTheLatest(step.plus(MINUTE))).isEqualTo(step.plus(MINUTE));
    }

    @Test
    void whatLiesInTheFutureWasBeforeTheClockWasSetBack() {
        // Given
        clock.advance(HOUR.negated());
        watch.look();
        var step = clock.instant();

        // When
        pass(MINUTE);

        // Then
        assertThat(watch.atTheLatest(START)).isEqualTo(step);
    }

    @Test
    void aClockThatWasSetBackWhileCourierWasDownIsNoticed() {
        // When
        pass(MINUTE);

        // Then
        assertThat(watch.atTheLatest(START.plus(HOUR))).isEqualTo(START);
    }

    @Test
    void aClockThatIsKeptRightIsNotOneThatWasSet() {
        // When
        clock.advance(Duration.ofSeconds(2));

        // Then
        assertThat(watch.atTheLatest(START)).isEqualTo(START);
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos += time.toNanos();
    }
}
