package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettleTimeTest {

    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final Duration SETTLE = new Patience().settle();
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final TestClock clock = new TestClock();
    private long nanos;
    private final SettleTime time = new SettleTime(new Patience(), new ClockWatch(clock, () -> nanos));

    @Test
    void callThatTookLongerThanTheSettleTimeIsReadForAWholeOneAfterItWasLost() {
        // Given
        pass(UPLOAD);
        var lost = lostAt(clock.instant());

        // When
        pass(SETTLE);
        boolean atTheEnd = time.isOver(lost);
        pass(MOMENT);

        // Then
        assertThat(atTheEnd).isFalse();
        assertThat(time.isOver(lost)).isTrue();
    }

    @Test
    void callThatSomebodyMayStillWaitForIsNeverOver() {
        // When
        pass(UPLOAD.plus(SETTLE));

        // Then
        assertThat(time.isOver(lostAt(null))).isFalse();
    }

    private void pass(Duration duration) {
        clock.advance(duration);
        nanos += duration.toNanos();
    }

    private static CallRecord lostAt(@Nullable Instant lost) {
        return new CallRecord("POST_DATA", "in/plan.pdf", TestClock.START, null, Result.OPEN, lost);
    }
}
