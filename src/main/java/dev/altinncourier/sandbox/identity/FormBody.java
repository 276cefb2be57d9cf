package dev.altinncourier.sandbox.identity;

import dev.altinncourier.sandbox.http.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parameters of a form, each of which may stand there once (RFC 6749 section 3.2). */
record FormBody(Map<String, String> parameters) {

    static FormBody of(Call call) throws GrantRefused {
        if (!call.header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
            throw GrantRefused.request("The content type must be application/x-www-form-urlencoded.");
        }
        var parameters = new HashMap<String, String>();
        for (var pair : call.body().text().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1))) != null) {
                throw GrantRefused.request("A parameter was given twice.");
            }
        }
        return new FormBody(Map.copyOf(parameters));
    }

    /** A parameter, or nothing at all. */
    String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
