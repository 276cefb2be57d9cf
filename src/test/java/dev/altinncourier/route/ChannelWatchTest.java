package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a channel is left alone, and how it comes back. */
class ChannelWatchTest {

    private final TestClock clock = new TestClock();
    private final ChannelWatch watch = new ChannelWatch(new Backoff(new Patience(), Chance.NONE), clock);

    @Test
    void aChannelThatTakesNothingIsTriedWithOneEventAfterEachPause() {
        // Given
        watch.failed("webhook", "HTTP 503");
        assertThat(watch.room("webhook", 100)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(watch.room("webhook", 100)).isEqualTo(1);

        // When
        watch.failed("webhook", "HTTP 503");

        // Then
        clock.advance(Duration.ofSeconds(1));
        assertThat(watch.room("webhook", 100)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(watch.room("webhook", 100)).isEqualTo(1);
    }

    @Test
    void noPauseIsLongerThanFiveMinutes() {
        // When
        for (int i = 0; i < 40; i++) {
            watch.failed("webhook", "HTTP 503");
            clock.advance(Duration.ofMinutes(5));
        }

        // Then
        assertThat(watch.room("webhook", 100)).isEqualTo(1);
    }

    @Test
    void othersGoOn() {
        // When
        watch.failed("webhook", "HTTP 503");

        // Then
        assertThat(watch.room("kafka", 100)).isEqualTo(100);
    }

    @Test
    void thoseThatWereSentTogetherFailOnce() {
        // When
        for (int i = 0; i < 10; i++) {
            watch.failed("webhook", "HTTP 503");
        }

        // Then
        assertThat(watch.trouble("webhook").orElseThrow().failures()).isEqualTo(1);
        assertThat(watch.trouble("webhook").orElseThrow().isDown()).isFalse();
    }

    @Test
    void oneEventThatIsTakenOpensItAgain() {
        // Given
        watch.failed("webhook", "HTTP 503");

        // When
        watch.took("webhook");

        // Then
        assertThat(watch.room("webhook", 100)).isEqualTo(100);
    }

    @Test
    void aClockThatIsSetBackDoesNotLengthenThePause() {
        // Given
        watch.failed("webhook", "HTTP 503");

        // When
        clock.advance(Duration.ofHours(-1));

        // Then
        assertThat(watch.room("webhook", 100)).isEqualTo(1);
    }

    @Test
    void aReceiverThatIsGoneIsNotTriedAgainWhateverElseComes() {
        // Given
        watch.close("webhook", "HTTP 410");

        // When
        watch.took("webhook");
        watch.failed("webhook", "HTTP 503");
        clock.advance(Duration.ofDays(2));

        // Then
        assertThat(watch.room("webhook", 100)).isZero();
        assertThat(watch.trouble("webhook").orElseThrow().reason()).isEqualTo("HTTP 410");
    }
}
