package dev.altinncourier.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers how files looked, to tell the finished from those still being written. Age is measured by courier's own
 * looks and not by time stamps, because a share's clock may differ and copying tools keep old stamps. Bounded: while it
 * is full, further files wait until some of those it knows have been claimed or have not been seen for a while.
 */
final class StableLooks {

    private static final Duration FORGET_AFTER = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration minimumAge;
    private final int capacity;
    private final Map<Path, Look> looks = new HashMap<>();

    StableLooks(Clock clock, Duration minimumAge, int capacity) {
        this.clock = clock;
        this.minimumAge = minimumAge;
        this.capacity = capacity;
    }

    /** Whether this is at least the second look that shows the same, and the first of them is old enough. */
    boolean isStable(Path path, Object appearance) {
        var now = clock.instant();
        var before = looks.get(path);
        // A first look in the future was before the clock was set back: the wait begins anew.
        if (before != null && before.appearance.equals(appearance) && !before.since.isAfter(now)) {
            looks.put(path, new Look(appearance, before.since, now));
            return !now.isBefore(before.since.plus(minimumAge));
        }
        if (before != null || hasRoom(now)) {
            looks.put(path, new Look(appearance, now, now));
        }
        return false;
    }

    void forget(Path path) {
        looks.remove(path);
    }

    int size() {
        return looks.size();
    }

    private boolean hasRoom(Instant now) {
        if (looks.size() >= capacity) {
            looks.values().removeIf(look -> look.last.isBefore(now.minus(FORGET_AFTER)));
        }
        return looks.size() < capacity;
    }

    private record Look(Object appearance, Instant since, Instant last) {}
}
