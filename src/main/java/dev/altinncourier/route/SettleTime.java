package dev.altinncourier.route;

import dev.altinncourier.altinn.RetryConfig;
import dev.altinncourier.journal.CallRecord;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Tells whether a call without an answer can still take effect. A clock that was set never ends the time early. */
@Singleton
final class SettleTime {

    private final RetryConfig retry;
    private final Clock clock;
    private final ClockWatch watch;

    SettleTime(RetryConfig retry, Clock clock, ClockWatch watch) {
        this.retry = retry;
        this.clock = clock;
        this.watch = watch;
    }

    /** Whether a call's effect would show by now, if it had one. */
    boolean isOver(CallRecord unknown) {
        return clock.instant().isAfter(watch.atTheLatest(unknown.intendedAt()).plus(retry.settle()));
    }
}
