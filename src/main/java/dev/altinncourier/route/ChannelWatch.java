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
     * @param closed whether nothing is sent until courier starts again
     */
    record Trouble(Instant since, int failures, Instant nextTry, String reason, boolean closed) {

        boolean isDown() {
            return closed || failures >= IS_DOWN;
        }

        boolean isLeftAlone(Instant now) {
            return closed || (now.isBefore(nextTry) && now.plus(TOO_LONG).isAfter(nextTry));
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
        troubles.put(channel, new Trouble(since, failures, next, reason, false));
        if (failures == IS_DOWN) {
            Log.warnf("%s takes no events since %s (%s); they are kept, and tried again", channel, since, reason);
        }
    }

    /** Sends nothing by a channel any more: the setting has to be changed, or courier to be started again. */
    synchronized void close(String channel, String reason) {
        var before = troubles.get(channel);
        if (before == null || !before.closed()) {
            var now = clock.instant();
            troubles.put(channel, new Trouble(now, 1, now, reason, true));
            Log.errorf("the receiver of %s is gone (%s): its events are kept, and not sent any more", channel, reason);
        }
    }

    synchronized void took(String channel) {
        var trouble = troubles.get(channel);
        if (trouble == null || trouble.closed()) {
            // One that was on its way beside the last answer opens nothing.
            return;
        }
        troubles.remove(channel);
        if (trouble.isDown()) {
            Log.infof("%s takes events again; it had not since %s", channel, trouble.since());
        }
    }
}
