package dev.altinncourier.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Reads JSON objects. A parser's message quotes the text, which may be a secret: it is dropped. */
public final class JsonText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonText() {}

    /** The object; empty when the text is none. */
    public static Optional<JsonNode> object(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A text of the object, if it has it as text and it is not empty. */
    public static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(value -> !value.isBlank());
    }
}
