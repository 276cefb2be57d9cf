package dev.altinncourier.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to get a token from Maskinporten. What a refusal says of the key or the clock, and not of the client, is worth
 * another attempt with another key, or with the time that the issuer has just told.
 *
 * @param keys those that may be signed with, the one of this attempt first
 * @param shift by how much the grant is dated otherwise than by the machine's clock
 * @param resynced whether that was learnt from a refusal
 * @param sent when it was made
 */
public record GrantTry(List<SigningKey> keys, Duration shift, boolean resynced, Instant sent) {

    public GrantTry {
        keys = List.copyOf(keys);
    }

    SigningKey key() {
        return keys.get(0);
    }

    /** The attempt to make after a refusal; empty when it would be refused for the same reason. */
    Optional<GrantTry> after(MaskinportenRefusal refusal, Duration shiftNow, Instant now) {
        if (refusal.isOfKey() && keys.size() > 1) {
            return Optional.of(new GrantTry(keys.subList(1, keys.size()), shiftNow, resynced, now));
        }
        if (refusal == MaskinportenRefusal.CLOCK && !resynced && !shiftNow.equals(shift)) {
            return Optional.of(new GrantTry(keys, shiftNow, true, now));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "GrantTry[keys=" + keys.size() + ", shift=" + shift + "]";
    }
}
