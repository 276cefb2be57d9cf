package dev.altinncourier.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** All endpoints. Where two have the same path, the one with fewer placeholders is added first and wins. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** An endpoint and what the path said to it. */
    record Found(Route route, Map<String, String> parameters) {}

    /** Adds endpoints. */
    public Routes add(List<Route> more) {
        routes.addAll(more);
        return this;
    }

    Optional<Found> find(String method, String[] path) {
        for (var route : routes) {
            if (route.method().equals(method)) {
                var parameters = route.match(path);
                if (parameters.isPresent()) {
                    return Optional.of(new Found(route, parameters.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The answer where no endpoint was found: 405 when another method would do, else 404. */
    Answer missing(String[] path) {
        var methods = new TreeSet<String>();
        for (var route : routes) {
            if (route.match(path).isPresent()) {
                methods.add(route.method());
            }
        }
        return methods.isEmpty() ? Answer.empty(404) : Answer.empty(405).with("Allow", String.join(", ", methods));
    }
}
