package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A strict ID-porten (auth.md, sections 1 and 8.7): code flow with PKCE, one-time codes and one-time refresh tokens, whose
 * reuse ends the authorization, with an end for those that lie idle and one for all.
 */
public final class IdPorten {

    private final Map<String, IdPortenClient> clients = new ConcurrentHashMap<>();
    private final ClientProof proof;
    private final Authorizations authorizations;
    private final IdPortenTokens tokens;
    private final IdPortenLogin login;

    /** ID-porten that signs its tokens with this key, for persons of this register. */
    public IdPorten(SigningKey key, PartyRegister parties, Clock clock) {
        proof = new ClientProof(clients, clock);
        authorizations = new Authorizations(clock);
        tokens = new IdPortenTokens(key, clock);
        login = new IdPortenLogin(new AuthorizeRules(clients), proof, authorizations, parties);
    }

    /** A handler that may refuse. */
    @FunctionalInterface
    private interface Handler {
        Answer answer(Call call) throws GrantRefused;
    }

    /** Registers a client, or replaces it. */
    public void register(JsonNode client) {
        var parsed = IdPortenClient.parse(client);
        clients.put(parsed.id(), parsed);
    }

    /** A person takes back what it has agreed to: {@code {"pid"}}. */
    public void withdraw(JsonNode order) {
        authorizations.withdraw(order.path("pid").asText());
    }

    /** Lets time pass for authorizations and refresh tokens: {@code {"seconds"}}. */
    public void advance(JsonNode order) {
        authorizations.advance(Duration.ofSeconds(order.path("seconds").asLong()));
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                route("GET", "/.well-known/openid-configuration", call -> Answer.json(200, metadata(issuer(call)))),
                route("GET", "/jwks", call -> Answer.json(200, tokens.keys())),
                route("GET", "/authorize", login::authorize),
                route("POST", "/login", login::choose),
                route("POST", "/par", login::push),
                route("POST", "/revoke", this::revoke),
                route("GET", "/endsession", IdPorten::endSession),
                Route.open("POST", "/idporten/token", Operation.IDPORTEN_TOKEN, told(this::token)));
    }

    private static Route route(String method, String path, Handler handler) {
        return Route.open(method, "/idporten" + path, Operation.IDPORTEN, told(handler));
    }

    private static Function<Call, Answer> told(Handler handler) {
        return call -> {
            try {
                return handler.answer(call);
            } catch (GrantRefused refused) {
                var body = JsonNodeFactory.instance
                        .objectNode()
                        .put("error", refused.error())
                        .put("error_description", refused.description());
                return Answer.json(refused.status() == 302 ? 400 : refused.status(), body);
            }
        };
    }

    static String issuer(Call call) {
        return "http://" + call.host() + "/idporten";
    }

    private static ObjectNode metadata(String issuer) {
        var metadata = JsonNodeFactory.instance
                .objectNode()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/authorize")
                .put("pushed_authorization_request_endpoint", issuer + "/par")
                .put("token_endpoint", issuer + "/token")
                .put("revocation_endpoint", issuer + "/revoke")
                .put("end_session_endpoint", issuer + "/endsession")
                .put("jwks_uri", issuer + "/jwks")
                .put("authorization_response_iss_parameter_supported", true);
        metadata.putArray("code_challenge_methods_supported").add("S256");
        metadata.putArray("acr_values_supported")
                .add("idporten-loa-substantial")
                .add("idporten-loa-high");
        metadata.putArray("token_endpoint_auth_methods_supported")
                .add("private_key_jwt")
                .add("client_secret_basic")
                .add("client_secret_post");
        return metadata;
    }

    private Answer token(Call call) throws GrantRefused {
        var form = FormBody.of(call);
        var client = proof.check(call, form, issuer(call));
        call.beforeEffect();
        return switch (form.text("grant_type")) {
            case "authorization_code" -> granted(call, authorizations.redeem(form, client), true);
            case "refresh_token" -> {
                if (!client.refreshes()) {
                    throw new GrantRefused(400, "unauthorized_client", "The client has no grant type refresh_token.");
                }
                yield granted(call, authorizations.refresh(form.text("refresh_token"), client), false);
            }
            default -> throw new GrantRefused(400, "unsupported_grant_type", "Only codes and refresh tokens.");
        };
    }

    private Answer granted(Call call, Authorization authorization, boolean first) {
        var answer = tokens.access(authorization, issuer(call), authorizations.left(authorization))
                .put("id_token", tokens.identity(authorization, issuer(call), first));
        var client = authorization.request().client();
        if (client.refreshes()) {
            answer.put("refresh_token", authorizations.turn(authorization))
                    .put("refresh_token_expires_in", client.lives().inactivity().toSeconds());
        }
        return Answer.json(200, answer).with("Cache-Control", "no-store");
    }

    /** Ends the authorization that a token belongs to; one that is not known has no more to lose (RFC 7009). */
    private Answer revoke(Call call) throws GrantRefused {
        var form = FormBody.of(call);
        var client = proof.check(call, form, issuer(call));
        authorizations.find(form.text("token"), client).ifPresent(Authorization::revoke);
        return Answer.empty(200);
    }

    private static Answer endSession(Call call) {
        return call.query("post_logout_redirect_uri")
                .map(address -> Answer.empty(302).with("Location", address))
                .orElse(Answer.of(200, "text/plain; charset=utf-8", "Logged out.\n"));
    }
}
