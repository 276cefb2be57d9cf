package dev.altinncourier.route;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Notices when the clock was set, by comparing it with time that only passes. What was written down before that says
 * nothing about how long ago it was.
 */
@Singleton
final class ClockWatch {

    /** Less than this is a clock that is kept right, not one that was set. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Clock clock;
    private final LongSupplier nanos;

    private Instant lastTime;
    private long lastNanos;
    private Instant steadySince;
    private boolean wasSet;

    @Inject
    ClockWatch(Clock clock) {
        this(clock, System::nanoTime);
    }

    /** @param nanos time that only passes, in nanoseconds from any beginning */
    ClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.lastTime = clock.instant();
        this.lastNanos = nanos.getAsLong();
        this.steadySince = lastTime;
    }

    /** Compares; to be called now and then, so that a step is dated when it happens. */
    synchronized void look() {
        var time = clock.instant();
        long ticks = nanos.getAsLong();
        var step = Duration.between(lastTime, time).minusNanos(ticks - lastNanos);
        if (step.abs().compareTo(STEP) > 0) {
            steadySince = time;
            wasSet = true;
        }
        lastTime = time;
        lastNanos = ticks;
    }

    /**
     * The latest moment, by the clock as it is now, at which something that was written down can have happened. Never
     * makes it seem longer ago than it is.
     */
    synchronized Instant atTheLatest(Instant written) {
        look();
        boolean setBack = written.isAfter(lastTime.plus(STEP));
        return setBack || (wasSet && written.isBefore(steadySince)) ? steadySince : written;
    }

    /** Whether something that was written down is longer ago than this for certain, whatever the clock was set to. */
    boolean hasBeen(Instant written, Duration limit) {
        return clock.instant().isAfter(atTheLatest(written).plus(limit));
    }
}
