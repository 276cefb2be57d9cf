package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A client registered with ID-porten, with what Digdir's self-service lets its owner choose (auth.md, sections 1.3 and 1.4).
 *
 * @param method how it proves who it is: {@code private_key_jwt}, {@code client_secret_basic} or {@code client_secret_post}
 * @param redirectUris where a browser may be sent back to, letter by letter
 * @param refreshes whether its grant types list {@code refresh_token}
 */
public record IdPortenClient(
        String id,
        String method,
        Map<String, PublicKey> keys,
        String secret,
        Set<String> redirectUris,
        Set<String> scopes,
        boolean refreshes,
        Lives lives) {

    /** How long the access token lives, how long a refresh token that nobody uses, and the authorization as a whole. */
    record Lives(Duration access, Duration inactivity, Duration authorization) {

        static Lives parse(JsonNode json) {
            return new Lives(
                    seconds(json, "accessTokenLifetime", 120),
                    seconds(json, "refreshTokenLifetime", 600),
                    seconds(json, "authorizationLifetime", 7200));
        }

        private static Duration seconds(JsonNode json, String name, long otherwise) {
            return Duration.ofSeconds(json.path(name).asLong(otherwise));
        }
    }

    /**
     * Reads a registration: clientId, method, jwk, jwks, secret, redirectUris, scopes, grantTypes, accessTokenLifetime,
     * refreshTokenLifetime and authorizationLifetime in seconds.
     */
    public static IdPortenClient parse(JsonNode json) {
        var keys = new HashMap<String, PublicKey>();
        if (json.has("jwk")) {
            keys.put(json.path("jwk").path("kid").asText(), SigningKey.publicKey(json.path("jwk")));
        }
        json.path("jwks").forEach(jwk -> keys.put(jwk.path("kid").asText(), SigningKey.publicKey(jwk)));
        return new IdPortenClient(
                json.path("clientId").asText(),
                json.path("method").asText("private_key_jwt"),
                Map.copyOf(keys),
                json.path("secret").asText(""),
                texts(json.path("redirectUris")),
                texts(json.path("scopes")),
                texts(json.path("grantTypes")).contains("refresh_token"),
                Lives.parse(json));
    }

    private static Set<String> texts(JsonNode json) {
        var texts = new HashSet<String>();
        json.forEach(text -> texts.add(text.asText()));
        return Set.copyOf(texts);
    }

    Optional<PublicKey> key(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }
}
