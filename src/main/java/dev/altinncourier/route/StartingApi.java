package dev.altinncourier.route;

import dev.altinncourier.server.HttpProblem;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.apache.camel.spi.CamelEvent.CamelContextStartedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the API while courier starts: it listens before its routes run, and a program that is told 404 then would give
 * up.
 */
@Singleton
final class StartingApi {

    private static final int AFTER_ALL_ROUTES = Integer.MAX_VALUE - 1000;
    private static final int UNAVAILABLE = 503;

    private volatile @Nullable Route route;

    void begin(@Observes Router router) {
        route = router.route("/api/*").order(AFTER_ALL_ROUTES).handler(StartingApi::answer);
    }

    /** From now on a call that no route takes is one that there is not. */
    void end(@Observes CamelContextStartedEvent started) {
        var begun = route;
        if (begun != null) {
            begun.remove();
        }
    }

    private static void answer(RoutingContext call) {
        call.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader("Retry-After", "5")
                .putHeader("Content-Type", HttpProblem.TYPE)
                .putHeader("Connection", "close")
                .end(new JsonObject()
                        .put("status", UNAVAILABLE)
                        .put("detail", "Courier is starting.")
                        .encode());
    }
}
