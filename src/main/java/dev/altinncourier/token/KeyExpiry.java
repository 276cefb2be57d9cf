package dev.altinncourier.token;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Says in time that a certificate ends. Of a key that is registered by its id only Maskinporten knows the end (a year after
 * it was registered, auth 1.3).
 */
@Singleton
final class KeyExpiry {

    private static final List<Integer> DAYS_BEFORE = List.of(7, 30, 60);

    /** From here on an operator must act. */
    private static final Duration LAST_CALL = Duration.ofDays(7);

    private final Clock clock;
    private int warned = Integer.MAX_VALUE;

    KeyExpiry(Clock clock) {
        this.clock = clock;
    }

    /** Warns once 60, 30 and 7 days before all of the keys are over. */
    synchronized void look(List<SigningKey> keys) {
        var left = left(keys);
        if (left.isEmpty()) {
            warned = Integer.MAX_VALUE;
            return;
        }
        int stage = DAYS_BEFORE.stream()
                .filter(days -> left.get().compareTo(Duration.ofDays(days)) <= 0)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        if (stage < warned) {
            Log.warnf(
                    "the certificate that courier signs with is over in %d days (%s): obtain the next one and set"
                            + " courier.auth.maskinporten.next-key-file",
                    left.get().toDays(), clock.instant().plus(left.get()));
        }
        warned = stage;
    }

    /** How long the key that ends last is good for; empty where one has no end that is known. */
    Optional<Duration> left(List<SigningKey> keys) {
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.end() == null)) {
            return Optional.empty();
        }
        return keys.stream()
                .map(SigningKey::end)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .map((Instant end) -> Duration.between(clock.instant(), end));
    }

    boolean isLastCall(List<SigningKey> keys) {
        return left(keys).filter(left -> left.compareTo(LAST_CALL) <= 0).isPresent();
    }
}
