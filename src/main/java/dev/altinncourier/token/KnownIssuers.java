package dev.altinncourier.token;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers an issuer's metadata for a day, so that it is not asked for with every token (auth 1.1). */
@Singleton
public final class KnownIssuers {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Map<URI, Seen> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    KnownIssuers(Clock clock) {
        this.clock = clock;
    }

    /** What the issuer said, unless that is a day ago. */
    public Optional<IssuerMetadata> metadata(URI issuer) {
        return Optional.ofNullable(seen.get(issuer))
                .filter(known -> clock.instant().isBefore(known.at().plus(LIFE)))
                .map(Seen::metadata);
    }

    public void remember(URI issuer, IssuerMetadata metadata) {
        seen.put(issuer, new Seen(metadata, clock.instant()));
    }

    private record Seen(IssuerMetadata metadata, Instant at) {}
}
