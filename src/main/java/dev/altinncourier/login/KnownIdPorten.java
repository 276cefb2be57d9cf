package dev.altinncourier.login;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Remembers what ID-porten says of itself, and the keys it signs with, for a day (auth 1.1). */
@Singleton
public final class KnownIdPorten {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Map<URI, Seen<IdPortenMetadata>> metadata = new ConcurrentHashMap<>();
    private final Map<URI, Seen<List<JsonWebKey>>> keys = new ConcurrentHashMap<>();
    private final Clock clock;

    KnownIdPorten(Clock clock) {
        this.clock = clock;
    }

    public Optional<IdPortenMetadata> metadata(URI issuer) {
        return fresh(metadata.get(issuer));
    }

    public void remember(URI issuer, IdPortenMetadata found) {
        metadata.put(issuer, new Seen<>(found, clock.instant()));
    }

    /** The keys, if there is one of this id among them. */
    public Optional<List<JsonWebKey>> keys(URI address, String keyId) {
        return fresh(keys.get(address)).filter(all -> all.stream().anyMatch(key -> keyId.equals(key.getKeyId())));
    }

    /** Keeps the keys; empty when the text holds none. */
    public Optional<List<JsonWebKey>> rememberKeys(URI address, String json) {
        try {
            var all = new JsonWebKeySet(json).getJsonWebKeys();
            keys.put(address, new Seen<>(List.copyOf(all), clock.instant()));
            return Optional.of(all);
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> fresh(@Nullable Seen<T> seen) {
        return Optional.ofNullable(seen)
                .filter(known -> clock.instant().isBefore(known.at().plus(LIFE)))
                .map(Seen::what);
    }

    private record Seen<T>(T what, Instant at) {}
}
