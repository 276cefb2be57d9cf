package dev.altinncourier.sandbox.identity;

import dev.altinncourier.sandbox.http.Call;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Reads tokens that Maskinporten or ID-porten issued and nobody exchanged, which an authority's own services want; a token
 * of Altinn is worth nothing to them (auth.md, section 3.6).
 */
public final class RawTokens {

    private final SigningKey key;
    private final Clock clock;

    /** Reads tokens signed with this key. */
    public RawTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The scopes of the call's token, if it is a good one. */
    public Optional<Set<String>> scopes(Call call) {
        return Jwt.parse(call.bearer())
                .filter(token -> token.hasKnownAlgorithm() && token.isSignedBy(key.publicKey()))
                .filter(token -> Instant.ofEpochSecond(token.seconds("exp")).isAfter(clock.instant()))
                .filter(RawTokens::isRaw)
                .map(token -> Set.of(token.claims().path("scope").asText("").split("\\s+")));
    }

    private static boolean isRaw(Jwt token) {
        return !token.claims().path("iss").asText("").equals(AltinnTokens.ISSUER);
    }
}
