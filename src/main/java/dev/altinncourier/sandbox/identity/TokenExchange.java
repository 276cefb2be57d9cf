package dev.altinncourier.sandbox.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The exchange of Maskinporten's and ID-porten's tokens for Altinn's (contract section 1.1). */
public final class TokenExchange {

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final Map<String, Integer> LEVELS =
            Map.of("idporten-loa-low", 0, "idporten-loa-substantial", 3, "idporten-loa-high", 4);
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Set<String> PARTNER_SCOPES = Set.of(
            "skatteetaten:formueinntekt/skattemelding",
            "skatteetaten:mvameldinginnsending",
            "skatteetaten:mvameldingvalidering");

    private final SigningKey key;
    private final AltinnTokens tokens;
    private final Callers callers;
    private final Clock clock;

    /** An exchange that trusts tokens signed with this key, which the sandbox's own providers use. */
    public TokenExchange(SigningKey key, AltinnTokens tokens, Callers callers, Clock clock) {
        this.key = key;
        this.tokens = tokens;
        this.callers = callers;
        this.clock = clock;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                Route.open("GET", "/authentication/api/v1/exchange/{provider}", Operation.EXCHANGE, this::exchange),
                Route.open("GET", "/authentication/api/v1/refresh", Operation.EXCHANGE, this::refresh));
    }

    /** An access token as ID-porten would give the person, for trying the exchange. */
    public String idPortenToken(String pid, String scope, Duration life) {
        long now = clock.instant().getEpochSecond();
        return key.sign(JsonNodeFactory.instance
                .objectNode()
                .put("iss", "https://idporten.no")
                .put("pid", pid)
                .put("acr", "idporten-loa-substantial")
                .put("scope", scope)
                .put("iat", now)
                .put("exp", now + life.toSeconds()));
    }

    private Answer exchange(Call call) {
        var provider = call.parameter("provider").toLowerCase(Locale.ROOT);
        if (!Set.of("id-porten", "maskinporten", "altinnstudio").contains(provider)) {
            return Answer.text(
                    call,
                    400,
                    "Invalid token provider: " + provider + ". Trusted token providers are: Maskinporten,"
                            + " Id-porten and AltinnStudio.");
        }
        var jwt = Jwt.parse(call.bearer())
                .filter(token -> token.hasKnownAlgorithm() && token.isSignedBy(key.publicKey()))
                .filter(token ->
                        Instant.ofEpochSecond(token.seconds("exp")).plus(SKEW).isAfter(clock.instant()));
        if (jwt.isEmpty()) {
            return Problem.framework(401);
        }
        return provider.equals("id-porten") ? person(call, jwt.get()) : machine(call, jwt.get());
    }

    private Answer person(Call call, Jwt jwt) {
        var scopes = List.of(jwt.claims().path("scope").asText("").split(" "));
        if (scopes.stream().noneMatch(scope -> scope.startsWith("altinn:") || PARTNER_SCOPES.contains(scope))) {
            return Answer.empty(403);
        }
        var caller = callers.person(jwt.claims().path("pid").asText(""));
        if (caller.isEmpty() || !jwt.claims().has("acr")) {
            return Problem.framework(401);
        }
        var person =
                caller.get().at(LEVELS.getOrDefault(jwt.claims().path("acr").asText(), 0));
        return Answer.text(call, 200, tokens.issue(person, Instant.ofEpochSecond(jwt.seconds("exp")), scopes(jwt)));
    }

    private Answer machine(Call call, Jwt jwt) {
        if (call.findHeader("X-Altinn-EnterpriseUser-Authentication").isPresent()) {
            return Problem.of(
                    410, "Virksomhetsbruker is no longer available", "Use a system user instead of virksomhetsbruker.");
        }
        var consumer = number(jwt.claims().path("consumer").path("ID").asText(""));
        if (consumer.isEmpty()) {
            return Problem.framework(401);
        }
        var carried = scopes(jwt);
        var details = jwt.claims().path("authorization_details");
        if (details.isArray()) {
            carried.set("authorization_details", details);
        }
        var caller = machine(
                jwt,
                consumer.get(),
                number(details.path(0).path("systemuser_org").path("ID").asText("")));
        return Answer.text(call, 200, tokens.issue(caller, clock.instant().plus(LIFE), carried));
    }

    private Caller machine(Jwt jwt, String consumer, Optional<String> systemUserOf) {
        if (systemUserOf.isPresent()) {
            return callers.systemUser(systemUserOf.get());
        }
        boolean owner = jwt.claims().path("scope").asText("").contains("altinn:serviceowner");
        return owner && PartyRegister.serviceOwner(consumer).isPresent()
                ? callers.serviceOwner(consumer)
                : callers.organisation(consumer);
    }

    private static ObjectNode scopes(Jwt jwt) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("scope", jwt.claims().path("scope").asText(""));
    }

    private static Optional<String> number(String identifier) {
        return identifier.startsWith("0192:") ? Optional.of(identifier.substring(5)) : Optional.empty();
    }

    private Answer refresh(Call call) {
        return tokens.caller(call)
                .map(caller -> Answer.text(call, 200, tokens.issue(caller)))
                .orElse(Answer.empty(401));
    }
}
