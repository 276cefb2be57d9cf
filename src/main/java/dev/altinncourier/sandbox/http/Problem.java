package dev.altinncourier.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** Problem documents: those that the app library writes and those that its framework adds to a bare status. */
public final class Problem {

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            409, "Conflict",
            415, "Unsupported Media Type");

    private static final Map<Integer, String> SECTIONS =
            Map.of(400, "15.5.1", 401, "15.5.2", 403, "15.5.4", 404, "15.5.5", 409, "15.5.10", 415, "15.5.16");

    private Problem() {}

    /** A problem that the app library names itself. */
    public static Answer of(int status, String title, String detail) {
        return Answer.problem(status, body(status, title, detail));
    }

    /** The body of {@link #of}, for adding more to it. */
    public static ObjectNode body(int status, String title, String detail) {
        return Answer.JSON
                .createObjectNode()
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }

    /** What the framework makes of a status without a body (E-AUTO in the contract). */
    public static Answer framework(int status) {
        return Answer.problem(status, frameworkBody(status, TITLES.getOrDefault(status, "Error")));
    }

    /** A request that the framework could not bind to the parameters of the action (E-MB in the contract). */
    public static Answer binding(String field, String message) {
        var body = frameworkBody(400, "One or more validation errors occurred.");
        body.putObject("errors").putArray(field).add(message);
        return Answer.problem(400, body);
    }

    /** The framework's document under another title. */
    public static ObjectNode frameworkBody(int status, String title) {
        var section = SECTIONS.getOrDefault(status, "15");
        return Answer.JSON
                .createObjectNode()
                .put("type", "https://tools.ietf.org/html/rfc9110#section-" + section)
                .put("title", title)
                .put("status", status)
                .put("traceId", "00-" + UUID.randomUUID().toString().replace("-", "") + "-00");
    }
}
