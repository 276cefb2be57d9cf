package dev.altinncourier.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a call is answered with. The kinds of body are those of section 0.3 of the Altinn contract. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** Reads and writes all JSON of the sandbox. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final String TYPE = "Content-Type";
    private static final String APPLICATION_JSON = "application/json; charset=utf-8";

    /** Nothing but a status, as a policy or an unhandled exception answers. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    /** A JSON document. */
    public static Answer json(int status, JsonNode body) {
        return of(status, APPLICATION_JSON, body);
    }

    /** Something new, with its own link as its location. */
    public static Answer created(JsonNode body) {
        return json(201, body)
                .with("Location", body.path("selfLinks").path("apps").asText());
    }

    /** A string as the instances endpoints answer it: always a JSON literal. */
    public static Answer quoted(int status, String text) {
        return json(status, TextNode.valueOf(text));
    }

    /** A string as the other endpoints answer it: plain, unless the caller asks for JSON. */
    public static Answer text(Call call, int status, String text) {
        return call.header("Accept").contains("json")
                ? quoted(status, text)
                : of(status, "text/plain; charset=utf-8", text);
    }

    /** A problem document. */
    public static Answer problem(int status, JsonNode body) {
        return of(status, "application/problem+json; charset=utf-8", body);
    }

    /** Text of any type. */
    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of(TYPE, contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of any type. */
    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of(TYPE, contentType), body);
    }

    private static Answer of(int status, String contentType, JsonNode body) {
        try {
            return of(status, contentType, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), body);
    }

    /** The same answer with plain JSON for its type, as controllers marked to produce JSON give problems. */
    public Answer asJson() {
        return with(TYPE, APPLICATION_JSON);
    }
}
