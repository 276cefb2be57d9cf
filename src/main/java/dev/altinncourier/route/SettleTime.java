package dev.altinncourier.route;

import dev.altinncourier.altinn.RetryConfig;
import dev.altinncourier.journal.CallRecord;
import jakarta.inject.Singleton;

/**
 * Tells whether a call without an answer can still take effect: until the settle time has passed since the moment from
 * which nobody waits for its answer any more (decision 11). A clock that was set never ends the time early.
 */
@Singleton
final class SettleTime {

    private final RetryConfig retry;
    private final ClockWatch watch;

    SettleTime(RetryConfig retry, ClockWatch watch) {
        this.retry = retry;
        this.watch = watch;
    }

    /** Whether a call's effect would show by now, if it had one. */
    boolean isOver(CallRecord unknown) {
        var lost = unknown.lostAt();
        return lost != null && watch.hasBeen(lost, retry.settle());
    }
}
