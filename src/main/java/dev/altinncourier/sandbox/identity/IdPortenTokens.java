package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** The tokens that ID-porten signs: for APIs, and for the client to know who has logged in. */
final class IdPortenTokens {

    private final SigningKey key;
    private final Clock clock;

    IdPortenTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    ObjectNode keys() {
        var keys = JsonNodeFactory.instance.objectNode();
        keys.putArray("keys").add(key.publicJwk());
        return keys;
    }

    /** An access token; it never outlives the authorization. */
    ObjectNode access(Authorization authorization, String issuer, Duration left) {
        var life = authorization.request().client().lives().access();
        long seconds = Math.max(1, (life.compareTo(left) < 0 ? life : left).toSeconds());
        var scope = String.join(" ", authorization.request().scopes());
        var claims = claims(authorization, issuer, seconds)
                .put("scope", scope)
                .put("client_id", authorization.request().client().id())
                .put("token_type", "Bearer");
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", key.sign(claims))
                .put("token_type", "Bearer")
                .put("expires_in", seconds)
                .put("scope", scope);
    }

    /** Says who has logged in, how, and in answer to which request. */
    String identity(Authorization authorization, String issuer, boolean first) {
        var request = authorization.request();
        var claims = claims(authorization, issuer, 120)
                .put("aud", request.client().id())
                .put("sid", authorization.session())
                .put("locale", "nb");
        claims.putArray("amr").add("TestID");
        if (first && !request.echo().nonce().isEmpty()) {
            claims.put("nonce", request.echo().nonce());
        }
        return key.sign(claims);
    }

    private ObjectNode claims(Authorization authorization, String issuer, long life) {
        long now = clock.instant().getEpochSecond();
        var pairwise = authorization.request().client().id() + authorization.pid();
        return JsonNodeFactory.instance
                .objectNode()
                .put("iss", issuer)
                .put("sub", String.valueOf(UUID.nameUUIDFromBytes(pairwise.getBytes(StandardCharsets.UTF_8))))
                .put("pid", authorization.pid())
                .put("acr", authorization.request().acr())
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + life);
    }
}
