package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A strict Maskinporten: metadata of RFC 8414 and the grant of RFC 7523, with its own error codes. */
public final class Maskinporten {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final long LIFE = 120;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Map<String, MaskinportenClient> clients = new ConcurrentHashMap<>();
    private final SigningKey key;
    private final Clock clock;
    private final GrantRules rules;

    /** Maskinporten that signs its tokens with this key. */
    public Maskinporten(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
        this.rules = new GrantRules(clients, clock);
    }

    /** Registers a client, or replaces it. */
    public void register(MaskinportenClient client) {
        clients.put(client.id(), client);
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                Route.open(
                        "GET",
                        "/maskinporten/.well-known/oauth-authorization-server",
                        Operation.METADATA,
                        call -> Answer.json(200, metadata(call))),
                Route.open("GET", "/maskinporten/jwks", Operation.METADATA, call -> Answer.json(200, keys())),
                Route.open("POST", "/maskinporten/token", Operation.GRANT, this::token));
    }

    private static String issuer(Call call) {
        return "http://" + call.host() + "/maskinporten/";
    }

    private static ObjectNode metadata(Call call) {
        var issuer = issuer(call);
        var metadata = JsonNodeFactory.instance
                .objectNode()
                .put("issuer", issuer)
                .put("token_endpoint", issuer + "token")
                .put("jwks_uri", issuer + "jwks");
        metadata.putArray("grant_types_supported").add(GRANT);
        metadata.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
        metadata.putArray("token_endpoint_auth_signing_alg_values_supported")
                .add("RS256")
                .add("RS384")
                .add("RS512");
        metadata.putArray("authorization_details_types_supported").add(SystemUserRules.TYPE);
        return metadata;
    }

    private ObjectNode keys() {
        var keys = JsonNodeFactory.instance.objectNode();
        keys.putArray("keys").add(key.publicJwk());
        return keys;
    }

    private Answer token(Call call) {
        try {
            var jwt = assertion(call);
            var client = rules.check(jwt, issuer(call));
            return dated(Answer.json(200, grant(call, jwt.claims(), client))).with("Cache-Control", "no-store");
        } catch (GrantRefused refused) {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("error", refused.error())
                    .put("error_description", refused.description());
            return dated(Answer.json(refused.status(), body));
        }
    }

    /** By the clock that grants are held against. */
    private Answer dated(Answer answer) {
        return answer.with("Date", HTTP_DATE.format(clock.instant()));
    }

    private static Jwt assertion(Call call) throws GrantRefused {
        if (!call.header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
            throw GrantRefused.request("The content type must be application/x-www-form-urlencoded.");
        }
        var form = form(call.body().text());
        if (!form.keySet().equals(Set.of("grant_type", "assertion"))) {
            throw GrantRefused.request("Exactly grant_type and assertion are expected.");
        }
        if (!GRANT.equals(form.get("grant_type"))) {
            throw new GrantRefused(400, "unsupported_grant_type", "Only " + GRANT + " is supported.");
        }
        return Jwt.parse(String.valueOf(form.get("assertion")))
                .filter(Jwt::hasKnownAlgorithm)
                .orElseThrow(() -> GrantRefused.grant("MP-120", "Not a JWS with RS256, RS384 or RS512."));
    }

    private static Map<String, String> form(String body) throws GrantRefused {
        var form = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            int equals = Math.max(0, pair.indexOf('='));
            var value = URLDecoder.decode(pair.substring(Math.min(pair.length(), equals + 1)), StandardCharsets.UTF_8);
            if (form.put(pair.substring(0, equals), value) != null) {
                throw GrantRefused.request("A parameter was given twice.");
            }
        }
        return form;
    }

    private ObjectNode grant(Call call, JsonNode asked, MaskinportenClient client) {
        var claims = claims(call, asked.path("scope").asText(), client);
        if (asked.has("resource")) {
            claims.set("aud", asked.path("resource"));
        }
        if (asked.has("consumer_org")) {
            claims.set("supplier", claims.path("consumer"));
            claims.set("consumer", organisation(asked.path("consumer_org").asText()));
            claims.put("delegation_source", "https://www.altinn.no/");
        }
        var details = asked.path("authorization_details").path(0);
        if (details.isObject()) {
            var number = details.path("systemuser_org").path("ID").asText().substring(5);
            claims.putArray("authorization_details").add(systemUser(number, client));
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", key.sign(claims))
                .put("token_type", "Bearer")
                .put("expires_in", LIFE)
                .put("scope", asked.path("scope").asText());
    }

    private ObjectNode claims(Call call, String scope, MaskinportenClient client) {
        long now = clock.instant().getEpochSecond();
        var claims = JsonNodeFactory.instance
                .objectNode()
                .put("iss", issuer(call))
                .put("client_id", client.id())
                .put("client_amr", "private_key_jwt")
                .put("token_type", "Bearer")
                .put("scope", scope)
                .put("iat", now)
                .put("exp", now + LIFE)
                .put("jti", UUID.randomUUID().toString());
        claims.set("consumer", organisation(client.consumer()));
        return claims;
    }

    private static ObjectNode systemUser(String number, MaskinportenClient client) {
        var detail = JsonNodeFactory.instance.objectNode().put("type", SystemUserRules.TYPE);
        detail.set("systemuser_org", organisation(number));
        detail.putArray("systemuser_id")
                .add(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8))
                        .toString());
        return detail.put("system_id", client.consumer() + "_" + client.id());
    }

    private static ObjectNode organisation(String number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("authority", SystemUserRules.AUTHORITY)
                .put("ID", "0192:" + number);
    }
}
