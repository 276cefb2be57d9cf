package dev.altinncourier.sandbox;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The secrets that went through the sandbox: tokens that it gave, assertions and codes that it was shown. Whoever tests a
 * client looks for them in what that has written.
 */
final class SeenSecrets {

    private static final int MOST = 10_000;
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:refresh_token|code|code_verifier|client_secret)\"?[=:]\\s*\"?([^\"&\\s,}]{16,})");

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** The same endpoints, with an eye on what goes in and out. */
    List<Route> watch(List<Route> routes) {
        return routes.stream()
                .map(route -> new Route(
                        route.method(),
                        route.template(),
                        route.operation(),
                        route.admission(),
                        call -> watched(route, call)))
                .toList();
    }

    /** The endpoint that tells them. */
    List<Route> routes() {
        return List.of(Route.open("GET", "/sandbox/secrets", Operation.CONTROL, call -> answer()));
    }

    private Answer watched(Route route, Call call) {
        call.query().forEach((name, value) -> note(name + "=" + value));
        note(call.body().text());
        var answer = route.handler().apply(call);
        note(new String(answer.body(), StandardCharsets.UTF_8));
        answer.headers().values().forEach(this::note);
        return answer;
    }

    private void note(String text) {
        if (seen.size() < MOST) {
            JWT.matcher(text).results().forEach(found -> seen.add(found.group()));
            NAMED.matcher(text)
                    .results()
                    .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                    .forEach(seen::add);
        }
    }

    private Answer answer() {
        var json = Answer.JSON.createArrayNode();
        seen.forEach(json::add);
        return Answer.json(200, json);
    }
}
