package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that Maskinporten demands of an assertion: signature, audience, times, one use, scopes, system user. */
final class GrantRules {

    private static final Set<String> CLAIMS = Set.of(
            "aud",
            "iss",
            "iat",
            "exp",
            "jti",
            "scope",
            "resource",
            "consumer_org",
            "iss_onbehalfof",
            "pid",
            "authorization_details");

    private final Map<String, MaskinportenClient> clients;
    private final Map<String, Long> used = new ConcurrentHashMap<>();
    private final Clock clock;

    GrantRules(Map<String, MaskinportenClient> clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** The client that made the assertion; every rule was kept. */
    MaskinportenClient check(Jwt jwt, String issuer) throws GrantRefused {
        checkClaimNames(jwt.claims());
        var client = client(jwt.claims().path("iss").asText());
        if (!jwt.isSignedBy(key(jwt.header(), client))) {
            throw GrantRefused.grant("MP-124", "Invalid signature.");
        }
        checkAudience(jwt.claims().path("aud"), issuer);
        checkTimes(jwt);
        ScopeRules.check(jwt.claims(), client);
        ScopeRules.checkResource(jwt.claims());
        if (jwt.claims().has("authorization_details")) {
            SystemUserRules.check(jwt.claims().path("authorization_details"), client);
        }
        checkFirstUse(jwt);
        return client;
    }

    private static void checkClaimNames(JsonNode claims) throws GrantRefused {
        for (var names = claims.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!CLAIMS.contains(name)) {
                throw GrantRefused.grant("MP-110", "Unknown claim: " + name + ".");
            }
        }
    }

    private MaskinportenClient client(String id) throws GrantRefused {
        var client = clients.get(id);
        if (client == null) {
            throw GrantRefused.grant("MP-100", "Client authentication failed: unknown client.");
        }
        return client;
    }

    private static PublicKey key(JsonNode header, MaskinportenClient client) throws GrantRefused {
        if (header.has("kid") == header.has("x5c")) {
            throw GrantRefused.grant("MP-120", "The header must have either kid or x5c.");
        }
        if (header.has("kid")) {
            return client.key(header.path("kid").asText())
                    .orElseThrow(() -> GrantRefused.grant("MP-121", "No valid key with that kid on the client."));
        }
        if (!header.path("x5c").isArray() || header.path("x5c").isEmpty()) {
            throw GrantRefused.grant("MP-123", "x5c must be an array with the whole chain.");
        }
        var key = certified(header.path("x5c").path(0).asText());
        if (!client.certified().contains(key)) {
            throw GrantRefused.grant("MP-122", "The certificate is not that of the client's organisation.");
        }
        return key;
    }

    private static PublicKey certified(String certificate) throws GrantRefused {
        try {
            return MaskinportenClient.certificate(Base64.getDecoder().decode(certificate));
        } catch (IllegalArgumentException e) {
            throw GrantRefused.grant("MP-123", "x5c holds no certificate.");
        }
    }

    private static void checkAudience(JsonNode audience, String issuer) throws GrantRefused {
        if (!audience.isTextual() || !audience.asText().equals(issuer)) {
            throw GrantRefused.grant("MP-110", "aud must be exactly one value, the issuer " + issuer + ".");
        }
    }

    private void checkTimes(Jwt jwt) throws GrantRefused {
        long now = clock.instant().getEpochSecond();
        long from = jwt.seconds("iat");
        long to = jwt.seconds("exp");
        if (from > now + 10) {
            throw GrantRefused.grant("MP-130", "The issue time is after now.");
        }
        if (from < now - 10) {
            throw GrantRefused.grant("MP-130", "The issue time is too long ago.");
        }
        if (to <= now || to - from > 120) {
            throw GrantRefused.grant("MP-130", "The assertion must live, and for no more than 120 seconds.");
        }
    }

    private void checkFirstUse(Jwt jwt) throws GrantRefused {
        long now = clock.instant().getEpochSecond();
        used.values().removeIf(end -> end < now);
        var id = jwt.claims().path("jti").asText("");
        if (id.isEmpty() || used.putIfAbsent(id, jwt.seconds("exp") + 600) != null) {
            throw GrantRefused.grant("MP-012", "The grant was used before: jti must be new each time.");
        }
    }
}
