package dev.altinncourier.sandbox.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A server's clock that is ahead of, or behind, everybody else's. */
public final class WrongClock extends Clock {

    private final Clock right;
    private volatile Duration ahead = Duration.ZERO;

    /** One that is right until it is told otherwise. */
    public WrongClock(Clock right) {
        this.right = right;
    }

    /** Sets it by how much it is ahead from now on. */
    public void ahead(Duration by) {
        ahead = by;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var other = new WrongClock(right.withZone(zone));
        other.ahead(ahead);
        return other;
    }
}
