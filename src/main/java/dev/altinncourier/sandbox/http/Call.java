package dev.altinncourier.sandbox.http;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One call to the sandbox. Before its body is there it can only be admitted or refused; {@link #beforeEffect} marks the
 * moment when the call begins to change something, so that a planned fault can hold it back just there.
 */
public record Call(
        String method,
        String path,
        MultiMap query,
        MultiMap headers,
        Map<String, String> parameters,
        Body body,
        Effect effect) {

    /** The same call with its body, and with what befalls its effect. */
    public Call with(Body received, Effect disturbed) {
        return new Call(method, path, query, headers, parameters, received, disturbed);
    }

    /** A header, or nothing at all. */
    public String header(String name) {
        return findHeader(name).orElse("");
    }

    /** A header, if it was sent. */
    public Optional<String> findHeader(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A query parameter, if it was sent; names are compared without regard to case, as Altinn does. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** All values of a query parameter. */
    public List<String> queries(String name) {
        return query.getAll(name);
    }

    /** A part of the path. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The app that is called, as {@code org/app}. */
    public String app() {
        return parameter("org") + "/" + parameter("app");
    }

    /** Host and port as the caller named them. */
    public String host() {
        return header("Host");
    }

    /** The token in the authorization header, or nothing. */
    public String bearer() {
        var header = header("Authorization");
        return header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? header.substring(7).trim()
                : "";
    }

    /** Length that the caller announced, or -1. */
    public long announcedLength() {
        return findHeader("Content-Length").map(Long::valueOf).orElse(-1L);
    }

    /** Tells that everything was checked and the effect comes now. */
    public void beforeEffect() {
        effect.begins();
    }

    /** Tells how many steps of an effect of several are done. */
    public void reached(int steps) {
        effect.reached(steps);
    }
}
