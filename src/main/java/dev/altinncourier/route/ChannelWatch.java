package dev.altinncourier.route;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which channels take no events. Such a one is tried with a single event after a pause, each longer than the one
 * before; the others go on. Says in the log once that a channel is down, and once that it is back.
 */
@Singleton
class ChannelWatch {

    /** One event that is not taken is not yet a channel that is down. */
    private static final int IS_DOWN = 3;

    /** No pause is as long: one that seems so was begun before the clock was set back. */
    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    private final Backoff backoff;
    private final Clock clock;
    private final Map<String, Trouble> troubles = new HashMap<>();

    ChannelWatch(Backoff backoff, Clock clock) {
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * What is wrong with a channel.
     *
     * @param since when it began
     * @param failures tries in a row that failed
     * @param nextTry before which nothing is sent
     * @param reason of the last one
     */
    record Trouble(Instant since, int failures, Instant nextTry, String reason) {

        boolean isDown() {
            return failures >= IS_DOWN;
        }

        boolean isLeftAlone(Instant now) {
            return now.isBefore(nextTry) && now.plus(TOO_LONG).isAfter(nextTry);
        }
    }

    /** How many events may be sent at once; none while it is left alone. */
    synchronized int room(String channel, int most) {
        var trouble = troubles.get(channel);
        if (trouble == null) {
            return most;
        }
        return trouble.isLeftAlone(clock.instant()) ? 0 : 1;
    }

    synchronized Optional<Trouble> trouble(String channel) {
        return Optional.ofNullable(troubles.get(channel));
    }

    synchronized void failed(String channel, String reason) {
        var now = clock.instant();
        var before = troubles.get(channel);
        if (before != null && before.isLeftAlone(now)) {
            // It was on its way beside the one that failed first.
            return;
        }
        int failures = before == null ? 1 : before.failures() + 1;
        var since = before == null ? now : before.since();
        var next = now.plus(backoff.jittered(Backoff.ofDelivery(failures)));
        troubles.put(channel, new Trouble(since, failures, next, reason));
        if (failures == IS_DOWN) {
            Log.warnf("%s takes no events since %s (%s); they are kept, and tried again", channel, since, reason);
        }
    }

    synchronized void took(String channel) {
        var trouble = troubles.remove(channel);
        if (trouble != null && trouble.isDown()) {
            Log.infof("%s takes events again; it had not since %s", channel, trouble.since());
        }
    }
}
