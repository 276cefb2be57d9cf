package dev.altinncourier.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A token that a call is sent with. Prints everything but its value.
 *
 * @param value sent after {@code Bearer }
 * @param expiresAt from when on nobody accepts it
 * @param obtainedAt when courier got it
 */
public record BearerToken(String value, Instant expiresAt, Instant obtainedAt) {

    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(60);
    private static final Duration LONGEST_RESERVE = Duration.ofSeconds(5);
    private static final int MARGIN_PART = 5;
    private static final int RESERVE_PART = 4;

    /** When a new one is to be fetched: 60 s before the end, or a fifth of the life, as 120 s tokens exist (auth 8.2). */
    Instant refreshAt() {
        return expiresAt.minus(margin());
    }

    /** Whether a call sent now still arrives in time: apps allow no clock skew at all (contract 1.3). */
    boolean isUsableAt(Instant now) {
        return !isFromTheFuture(now)
                && now.isBefore(expiresAt.minus(shorter(LONGEST_RESERVE, margin().dividedBy(RESERVE_PART))));
    }

    /** The clock was set back since: by it, the token would outlive what its issuer grants. */
    private boolean isFromTheFuture(Instant now) {
        return obtainedAt.isAfter(now.plus(LONGEST_MARGIN));
    }

    private Duration margin() {
        var life = Duration.between(obtainedAt, expiresAt);
        return life.isNegative() ? Duration.ZERO : shorter(LONGEST_MARGIN, life.dividedBy(MARGIN_PART));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public String toString() {
        return "BearerToken[***, expiresAt=" + expiresAt + "]";
    }
}
