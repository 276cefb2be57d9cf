package dev.altinncourier.server;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The one place that every call passes before anything else looks at it, and that adds to every answer what keeps it safe. */
@Singleton
final class CallFilter {

    /** Before Quarkus' own: a call that is refused here is not even asked who it is. */
    private static final int BEFORE_EVERYTHING = 1000;

    /** Nothing is loaded, run or framed; a page that shows more says so itself. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final CallRules rules;
    private final BodyRules bodies;

    CallFilter(CallRules rules, BodyRules bodies) {
        this.rules = rules;
        this.bodies = bodies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_EVERYTHING);
    }

    private void handle(RoutingContext context) {
        context.addHeadersEndHandler(done -> secure(context.response().headers()));
        var call = call(context);
        rules.refusal(call)
                .or(() -> bodies.refusal(call))
                .ifPresentOrElse(problem -> answer(context, problem), context::next);
    }

    private static void secure(MultiMap headers) {
        ALWAYS.forEach(headers::set);
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", NOTHING);
        }
    }

    private static HttpCall call(RoutingContext context) {
        var request = context.request();
        var authority = request.authority();
        var headers = new HashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new HttpCall(
                request.method().name(), context.normalizedPath(), authority == null ? "" : authority.host(), headers);
    }

    private static void answer(RoutingContext context, HttpProblem problem) {
        // Whatever the body of a refused call is, it is not waited for.
        var connection = context.request().connection();
        context.response()
                .putHeader("Connection", "close")
                .endHandler(sent -> connection.close())
                .setStatusCode(problem.status())
                .putHeader("Content-Type", HttpProblem.TYPE)
                .end(new JsonObject()
                        .put("status", problem.status())
                        .put("detail", problem.detail())
                        .encode());
    }
}
