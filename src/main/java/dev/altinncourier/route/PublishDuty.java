package dev.altinncourier.route;

import dev.altinncourier.journal.Duties;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether this process publishes events: one does it for all nodes, so that each submission's go out in order. Asks the
 * journal now and then; in between it goes by time that only passes, and is over before another node can take the duty.
 */
@Singleton
class PublishDuty {

    private static final String NAME = "publish-events";
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration RENEWAL = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Duties duties;
    private final Clock clock;

    private volatile long mineUntil = System.nanoTime();
    private volatile Instant mineBefore = Instant.MIN;
    private long askAt = System.nanoTime();
    private boolean forgotten;

    PublishDuty(Duties duties, Clock clock) {
        this.clock = clock;
        this.duties = duties;
    }

    /** Takes or keeps the duty; whether it is this process's. */
    synchronized boolean take() {
        long now = System.nanoTime();
        if (now - askAt >= 0) {
            ask(now);
        }
        return isMine();
    }

    /** Whether it is still this process's, which may have slept. */
    boolean isMine() {
        // A machine that was put to sleep may not have counted it; its clock, which can be set, is right again soon
        // after.
        return System.nanoTime() - mineUntil < 0 && clock.instant().isBefore(mineBefore);
    }

    private void ask(long now) {
        if (!forgotten) {
            duties.releaseEarlier();
            forgotten = true;
        }
        var asked = clock.instant();
        boolean taken = duties.take(NAME, TIME);
        mineBefore = asked.plus(TIME);
        mineUntil = taken ? now + TIME.toNanos() : now;
        askAt = now + (taken ? RENEWAL : PAUSE).toNanos();
    }

    /** Another node need not wait; this one takes nothing any more. */
    synchronized void stop(@Observes ShutdownEvent stopping) {
        boolean mine = isMine();
        mineUntil = System.nanoTime();
        askAt = mineUntil + Duration.ofDays(1).toNanos();
        if (mine) {
            duties.giveUp(NAME);
        }
    }
}
