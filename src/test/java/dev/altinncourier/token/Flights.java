package dev.altinncourier.token;

import java.time.Clock;

/** Fetches of tokens, for tests of other packages. */
public final class Flights {

    private Flights() {}

    /** One without which there is no token. */
    public static Flight first(Clock clock) {
        return new Flight(new TokenCache(Settings.none().cache(), clock), Tokens.request(), clock.instant());
    }
}
