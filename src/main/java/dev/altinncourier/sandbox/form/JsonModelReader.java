package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as .NET's System.Text.Json reads a model with its defaults for the web: the case of names does not matter,
 * nor does their order, numbers may stand in strings, what the model does not know is dropped without a word, and a
 * value of another type is refused (contract section 4.2).
 */
final class JsonModelReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Map<FormField.Type, String> NET_TYPES = Map.of(
            FormField.Type.STRING, "System.String",
            FormField.Type.INT, "System.Int32",
            FormField.Type.DECIMAL, "System.Decimal",
            FormField.Type.BOOLEAN, "System.Boolean",
            FormField.Type.DATE_TIME, "System.DateTime");

    private JsonModelReader() {}

    static ObjectNode read(FormModel model, byte[] sent) throws FormRefused {
        var json = parsed(sent);
        if (json.isNull() || json.isMissingNode()) {
            throw refused("Json deserialization returned null");
        }
        return group(model.attributes(), model.elements(), json, "$");
    }

    private static JsonNode parsed(byte[] sent) throws FormRefused {
        var text = new String(sent, StandardCharsets.UTF_8);
        try {
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            throw refused(e.getOriginalMessage());
        }
    }

    private static FormRefused refused(String detail) {
        return new FormRefused("Failed to deserialize JSON", detail);
    }

    private static FormRefused wrongType(String type, String path) {
        return refused("The JSON value could not be converted to " + type + ". Path: " + path);
    }

    private static ObjectNode group(List<FormField> attributes, List<FormField> elements, JsonNode json, String path)
            throws FormRefused {
        if (!json.isObject()) {
            throw wrongType("the model", path);
        }
        var form = ModelledForm.blank(attributes, elements);
        for (var attribute : attributes) {
            take(attribute, find(json, attribute.name()), form, path);
        }
        for (var element : elements) {
            take(element, find(json, element.name()), form, path);
        }
        return form;
    }

    private static JsonNode find(JsonNode json, String name) {
        JsonNode found = MissingNode.getInstance();
        for (var field : json.properties()) {
            found = field.getKey().equalsIgnoreCase(name) ? field.getValue() : found;
        }
        return found;
    }

    private static void take(FormField field, JsonNode sent, ObjectNode form, String parent) throws FormRefused {
        if (sent.isMissingNode()) {
            return;
        }
        var path = parent + "." + field.name();
        form.set(field.name(), field.isList() ? list(field, sent, path) : value(field, sent, path));
    }

    private static JsonNode list(FormField field, JsonNode sent, String path) throws FormRefused {
        if (!sent.isArray() && !sent.isNull()) {
            throw wrongType("System.Collections.Generic.List", path);
        }
        var list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < sent.size(); i++) {
            list.add(value(field, sent.path(i), path + "[" + i + "]"));
        }
        return list;
    }

    private static JsonNode value(FormField field, JsonNode sent, String path) throws FormRefused {
        if (sent.isNull() && (field.isGroup() || field.preset() == null)) {
            return NullNode.getInstance();
        }
        if (field.isGroup()) {
            return group(field.attributes(), field.elements(), sent, path);
        }
        return field.isAttributedText() ? attributed(field, sent, path) : typed(field, sent, path);
    }

    private static JsonNode attributed(FormField field, JsonNode sent, String path) throws FormRefused {
        var read = group(field.attributes(), List.of(), sent, path);
        return read.set(FormField.TEXT, typed(field, find(sent, FormField.TEXT), path + "." + FormField.TEXT));
    }

    private static JsonNode typed(FormField field, JsonNode sent, String path) throws FormRefused {
        try {
            if (isReadable(field.type(), sent)) {
                return ValueReader.read(field.type(), sent.asText());
            }
        } catch (ValueReader.Unreadable e) {
            // refused in the words of JSON, which are the same whatever is wrong
        }
        throw wrongType(NET_TYPES.getOrDefault(field.type(), "the model"), path);
    }

    private static boolean isReadable(FormField.Type type, JsonNode sent) {
        return switch (type) {
            case STRING, DATE_TIME -> sent.isTextual();
            case INT, DECIMAL -> sent.isNumber() || sent.isTextual();
            case BOOLEAN -> sent.isBoolean();
        };
    }
}
