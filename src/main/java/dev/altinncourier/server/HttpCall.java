package dev.altinncourier.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a call before anybody has looked into it.
 *
 * @param method of HTTP
 * @param path normalised, without the query
 * @param host the name that it was called by, without the port; empty when there is none that can be read
 * @param headers by their names in lower case
 */
record HttpCall(String method, String path, String host, Map<String, String> headers) {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String HEALTH = "/q/health";

    HttpCall {
        host = host.toLowerCase(Locale.ROOT);
        headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether it is of a method that changes nothing. */
    boolean reads() {
        return READING.contains(method);
    }

    /** Whether it is for a program, and no page. */
    boolean isForApi() {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Whether it brings a submission. */
    boolean postsSubmission() {
        return postsSubmission(method, path);
    }

    /** Whether a call of that method and path brings a submission. */
    static boolean postsSubmission(String method, String path) {
        return method.equals("POST") && path.equals("/api/submissions");
    }

    /** Whether it asks how courier is, as monitoring does, which knows no names. */
    boolean asksForHealth() {
        return reads() && (path.equals(HEALTH) || path.startsWith(HEALTH + "/"));
    }

    /** Whether a browser was led to this page, by a link or by another service that sends a person back. */
    boolean isNavigation() {
        return header("sec-fetch-mode").filter("navigate"::equals).isPresent();
    }
}
