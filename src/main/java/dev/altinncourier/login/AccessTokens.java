package dev.altinncourier.login;

import dev.altinncourier.token.BearerToken;
import dev.altinncourier.token.TokenRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * ID-porten's access tokens, in memory alone. One refresh thus serves what is exchanged and what goes to an authority as it
 * is, for half of the token's life.
 */
@Singleton
public final class AccessTokens {

    private final Map<String, BearerToken> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /** A token that is young enough to be exchanged. */
    public Optional<BearerToken> young(TokenRequest request) {
        return Optional.ofNullable(tokens.get(String.valueOf(request.login()))).filter(this::isYoung);
    }

    void keep(String login, BearerToken token) {
        tokens.put(login, token);
    }

    /** Somebody refused it, or what it was exchanged for: the next one is fetched anew. */
    public void drop(TokenRequest request) {
        tokens.remove(String.valueOf(request.login()));
    }

    private boolean isYoung(BearerToken token) {
        var now = clock.instant();
        var half = Duration.between(token.obtainedAt(), token.expiresAt()).dividedBy(2);
        return !token.obtainedAt().isAfter(now)
                && now.isBefore(token.obtainedAt().plus(half));
    }

    @Override
    public String toString() {
        return "AccessTokens[***]";
    }
}
