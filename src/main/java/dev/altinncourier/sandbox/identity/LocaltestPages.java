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
import java.util.List;
import java.util.Optional;

/**
 * The pages on which LocalTest gives test tokens to everybody who asks (contract section 11; HomeController and
 * TestAuthenticationController of its source). Users are those of the recordings; there is one system user, as in the test
 * data that LocalTest comes with.
 */
public final class LocaltestPages {

    private static final Duration LIFE = Duration.ofMinutes(960);
    private static final int USUAL_LEVEL = 2;
    private static final String USUAL_SCOPES = "altinn:instances.read altinn:instances.write";
    private static final String SYSTEM = "913312465_sbs";
    private static final String SYSTEM_USER = "d111dbab-d619-4f15-bf29-58fe570a9ae6";
    private static final String OWNER = "950474084";

    private final Callers callers;
    private final AltinnTokens tokens;
    private final Clock clock;

    /** Pages that give tokens of this issuer. */
    public LocaltestPages(Callers callers, AltinnTokens tokens, Clock clock) {
        this.callers = callers;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                Route.open("GET", "/Home/GetTestUserToken/{userId}", Operation.TEST_TOKEN, this::user),
                Route.open("GET", "/Home/auth/systemuser", Operation.TEST_TOKEN, this::systemUser));
    }

    /** A plain controller: what it does not find is a bare status. */
    private Answer user(Call call) {
        int level = call.query("authenticationLevel").map(Integer::valueOf).orElse(USUAL_LEVEL);
        var scope = JsonNodeFactory.instance.objectNode().put("scope", "altinn:portal/enduser");
        return callers.user(call.parameter("userId"))
                .map(caller -> token(call, caller.at(level), scope))
                .orElse(Answer.empty(404));
    }

    /** An API controller: it binds its parameters, and tells what it does not find in a problem document. */
    private Answer systemUser(Call call) {
        var systemId = call.query("systemId").orElse("");
        var systemUserId = call.query("systemUserId").orElse("");
        return missing("systemId", systemId)
                .or(() -> missing("systemUserId", systemUserId))
                .or(() -> unknown(systemId, systemUserId))
                .orElseGet(() -> token(call, callers.systemUser(OWNER), systemUser(scope(call))));
    }

    private static Optional<Answer> missing(String name, String value) {
        return value.isEmpty()
                ? Optional.of(Problem.binding(name, "The " + name + " field is required."))
                : Optional.empty();
    }

    private static Optional<Answer> unknown(String systemId, String systemUserId) {
        if (!systemUserId.equals(SYSTEM_USER)) {
            return Optional.of(refused("SystemUser with ID '" + systemUserId
                    + "' not found in test data. Available system users: " + SYSTEM_USER));
        }
        return systemId.equals(SYSTEM)
                ? Optional.empty()
                : Optional.of(refused("SystemUser '" + systemUserId + "' belongs to system '" + SYSTEM + "', but '"
                        + systemId + "' was requested"));
    }

    private static Answer refused(String detail) {
        return Answer.problem(
                400,
                Problem.frameworkBody(400, "Failed to generate system user token")
                        .put("detail", detail));
    }

    private static String scope(Call call) {
        return call.query("scope").filter(scope -> !scope.isEmpty()).orElse(USUAL_SCOPES);
    }

    private static ObjectNode systemUser(String scope) {
        var claims = JsonNodeFactory.instance.objectNode().put("scope", scope);
        claims.set("consumer", organisation(SYSTEM.substring(0, SYSTEM.indexOf('_'))));
        var details = claims.putObject("authorization_details")
                .put("type", SystemUserRules.TYPE)
                .put("system_id", SYSTEM);
        details.putArray("systemuser_id").add(SYSTEM_USER);
        details.set("systemuser_org", organisation(OWNER));
        return claims;
    }

    private static ObjectNode organisation(String number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("authority", SystemUserRules.AUTHORITY)
                .put("ID", "0192:" + number);
    }

    private Answer token(Call call, Caller caller, ObjectNode claims) {
        claims.put("actual_iss", "localtest");
        return Answer.text(call, 200, tokens.issue(caller, clock.instant().plus(LIFE), claims));
    }
}
