package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.sandbox.http.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How a client proves who it is at ID-porten: in the one way that it is registered with (auth.md, section 1.3). */
final class ClientProof {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final long LONGEST = 120;
    private static final long SKEW = 10;

    private final Map<String, IdPortenClient> clients;
    private final Map<String, Long> used = new ConcurrentHashMap<>();
    private final Clock clock;

    ClientProof(Map<String, IdPortenClient> clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** The client that calls; every rule was kept. */
    IdPortenClient check(Call call, FormBody form, String issuer) throws GrantRefused {
        var basic = call.header("Authorization");
        boolean post = form.has("client_secret");
        boolean assertion = form.has("client_assertion");
        if ((basic.isEmpty() ? 0 : 1) + (post ? 1 : 0) + (assertion ? 1 : 0) != 1) {
            throw refused("A client proves who it is in exactly one way.");
        }
        if (assertion) {
            return signed(form, issuer);
        }
        return post ? secret(form.text("client_id"), form.text("client_secret"), "client_secret_post") : basic(basic);
    }

    private IdPortenClient basic(String header) throws GrantRefused {
        try {
            var decoded = new String(
                    Base64.getDecoder().decode(header.replaceFirst("(?i)^basic ", "")), StandardCharsets.UTF_8);
            var parts = decoded.split(":", 2);
            if (parts.length == 2) {
                return secret(decoded(parts[0]), decoded(parts[1]), "client_secret_basic");
            }
        } catch (IllegalArgumentException e) {
            throw refused("The header is no basic authentication.");
        }
        throw refused("The header is no basic authentication.");
    }

    private IdPortenClient secret(String id, String secret, String method) throws GrantRefused {
        var client = registered(id, method);
        if (secret.isEmpty() || !secret.equals(client.secret())) {
            throw refused("The secret is wrong.");
        }
        return client;
    }

    private IdPortenClient signed(FormBody form, String issuer) throws GrantRefused {
        if (!form.text("client_assertion_type").equals(JWT_BEARER)) {
            throw refused("client_assertion_type must be " + JWT_BEARER + ".");
        }
        var jwt = Jwt.parse(form.text("client_assertion"))
                .filter(Jwt::hasKnownAlgorithm)
                .orElseThrow(() -> refused("The assertion is no JWS with RS256, RS384 or RS512."));
        var client = registered(jwt.claims().path("iss").asText(), "private_key_jwt");
        var key = client.key(jwt.header().path("kid").asText())
                .orElseThrow(() -> refused("No key with that kid on the client."));
        if (!jwt.isSignedBy(key)) {
            throw refused("The signature is wrong.");
        }
        checkClaims(jwt, client, issuer, form);
        return client;
    }

    private void checkClaims(Jwt jwt, IdPortenClient client, String issuer, FormBody form) throws GrantRefused {
        var claims = jwt.claims();
        if (!claims.path("sub").asText().equals(client.id())) {
            throw refused("iss and sub must both be the client.");
        }
        if (form.has("client_id") && !form.text("client_id").equals(client.id())) {
            throw refused("client_id is another one than the assertion's.");
        }
        if (!Set.of(issuer, issuer + "/token").contains(audience(claims.path("aud")))) {
            throw refused("aud must be the issuer or the token endpoint.");
        }
        checkTimes(jwt, client);
    }

    private void checkTimes(Jwt jwt, IdPortenClient client) throws GrantRefused {
        long now = clock.instant().getEpochSecond();
        long from = jwt.seconds("iat");
        long to = jwt.seconds("exp");
        if (Math.abs(from - now) > SKEW || to <= now || to - from > LONGEST) {
            throw refused("The assertion must be new, and live for no more than 120 seconds.");
        }
        used.values().removeIf(end -> end < now);
        var id = jwt.claims().path("jti").asText("");
        if (id.isEmpty() || used.putIfAbsent(client.id() + " " + id, to) != null) {
            throw refused("The assertion was used before: jti must be new each time.");
        }
    }

    private static String audience(JsonNode audience) {
        return audience.isArray() && audience.size() == 1 ? audience.path(0).asText() : audience.asText("");
    }

    private IdPortenClient registered(String id, String method) throws GrantRefused {
        var client = clients.get(id);
        if (client == null || !client.method().equals(method)) {
            throw refused("No such client, or it is registered with another method.");
        }
        return client;
    }

    private static GrantRefused refused(String description) {
        return new GrantRefused(401, "invalid_client", "Client authentication failed. " + description);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
