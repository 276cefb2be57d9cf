package dev.altinncourier.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Fetches of tokens, for tests of other packages. */
public final class Flights {

    private Flights() {}

    /** One that replaces a token which is good for another minute. */
    public static Flight earlyRefresh(Clock clock) {
        var cache = new TokenCache(Settings.none().cache(), clock);
        var now = clock.instant();
        return new Flight(cache, Tokens.request(), now, token(now));
    }

    /** One without which there is no token. */
    public static Flight first(Clock clock) {
        return new Flight(new TokenCache(Settings.none().cache(), clock), Tokens.request(), clock.instant(), null);
    }

    private static BearerToken token(Instant now) {
        return new BearerToken("still-good", now.plus(Duration.ofMinutes(1)), now);
    }
}
