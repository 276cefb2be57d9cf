package dev.altinncourier.token;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far Maskinporten's clock is from the machine's own, by the date of its answers. Maskinporten refuses a grant whose time
 * is wrong by more than ten seconds; courier says the issuer's time in it, unless the two are too far apart for that to be
 * anything but a fault (auth 8.4).
 */
@Singleton
public final class IssuerClock {

    /** From here on it is said, and grants are dated by the issuer's clock. */
    static final Duration NOTICED = Duration.ofSeconds(3);

    /** Beyond it grants are not dated by it any more. */
    static final Duration MOST = Duration.ofSeconds(60);

    /** A date has whole seconds: on average, it was half a second later. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    /** An answer that took longer says too little of when it was dated. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    private final Clock clock;
    private volatile @Nullable Duration offset;

    IssuerClock(Clock clock) {
        this.clock = clock;
    }

    /** Compares with the date of an answer to a call that left at this time. */
    void compare(Instant sent, AuthAnswer answer) {
        var dated = answer.dated();
        var took = Duration.between(sent, clock.instant());
        if (dated == null || answer.isOutage() || took.isNegative() || took.compareTo(LONGEST_CALL) > 0) {
            return;
        }
        var half = sent.plus(took.dividedBy(2));
        note(Duration.between(half, dated.plus(HALF_A_SECOND)));
    }

    private void note(Duration found) {
        boolean noticed = isNoticed();
        offset = found;
        if (isNoticed() && !noticed) {
            Log.warnf(
                    "the clock is %s of Maskinporten's by %d s: synchronise it (NTP)",
                    found.isNegative() ? "ahead" : "behind", found.abs().toSeconds());
        } else if (!isNoticed() && noticed) {
            Log.info("the clock is right again");
        }
    }

    /** How much later it is by the issuer's clock; null before it has answered. */
    public @Nullable Duration offset() {
        return offset;
    }

    /** By how much grants are dated otherwise than by the machine's clock, in whole seconds. */
    Duration shift() {
        var known = offset;
        return known == null || !isNoticed() || isTooMuch() ? Duration.ZERO : Duration.ofSeconds(known.toSeconds());
    }

    /** Whether the clock is wrong enough to be said. */
    public boolean isNoticed() {
        return isBeyond(NOTICED);
    }

    /** Whether it is so wrong that no grant can be dated right. */
    public boolean isTooMuch() {
        return isBeyond(MOST);
    }

    private boolean isBeyond(Duration limit) {
        var known = offset;
        return known != null && known.abs().compareTo(limit) >= 0;
    }
}
