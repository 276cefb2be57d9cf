package dev.altinncourier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One entry of a route file.
 *
 * @param file its name
 * @param kind {@code route} or {@code routeConfiguration}
 */
record RouteEntry(String file, String kind, JsonNode body) {

    /** Endpoints that are known by the name of the route that they start. */
    private static final Set<String> NAMED = Set.of("direct", "seda", "timer");

    String id() {
        return body.path("id").asText();
    }

    String description() {
        return body.path("description").asText();
    }

    String group() {
        return body.path("group").asText();
    }

    String errorPolicy() {
        return body.path("routeConfigurationId").asText();
    }

    boolean isRoute() {
        return kind.equals("route");
    }

    /** The endpoint that it starts from; empty for an error policy. */
    String start() {
        return body.path("from").path("uri").asText();
    }

    /** The same with the method, where it is a call by HTTP. */
    String reachedBy() {
        var method =
                body.path("from").path("parameters").path("httpMethodRestrict").asText();
        return method.isEmpty() ? start() : method + " " + start();
    }

    boolean startsFromName() {
        return NAMED.contains(start().replaceFirst(":.*", ""));
    }

    /** The endpoints that it sends to, in the order of the steps. */
    List<String> calls() {
        return fields().filter(
                        field -> field.name().equals("uri") && !field.parent().equals("from"))
                .map(field -> field.value().asText())
                .distinct()
                .toList();
    }

    /** The ids of the routes that it leads to, in the order of the steps. */
    List<String> next() {
        return calls().stream()
                .filter(uri -> uri.startsWith("direct:") || uri.startsWith("seda:"))
                .map(uri -> uri.replaceFirst(".*:", ""))
                .toList();
    }

    /** All keys with their values, at any depth. */
    Stream<YamlField> fields() {
        return YamlField.below(kind, body);
    }

    /** All texts, keys excluded. */
    Stream<String> texts() {
        return leaves(body);
    }

    private static Stream<String> leaves(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        var children = Stream.<JsonNode>builder();
        node.forEach(children);
        return children.build().flatMap(RouteEntry::leaves);
    }

    /** Steps, inner ones included. */
    long steps() {
        return fields().filter(field -> field.name().equals("steps"))
                .mapToLong(field -> field.value().size())
                .sum();
    }

    /** How deep the deepest step stands; 0 for a route without branches. */
    int nesting() {
        return Math.max(0, depth(body) - 1);
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (var field : node.properties()) {
            int own = field.getKey().equals("steps") ? 1 : 0;
            deepest = Math.max(deepest, own + depth(field.getValue()));
        }
        if (node.isArray()) {
            for (var element : node) {
                deepest = Math.max(deepest, depth(element));
            }
        }
        return deepest;
    }

    @Override
    public String toString() {
        return file + " (" + id() + ")";
    }
}
