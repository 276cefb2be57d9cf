package dev.altinncourier.merge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Kept fields of JSON forms. The order of fields means nothing: one that is missing is added at the end of its object. */
final class JsonFields implements KeptFields {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final Kept root;

    private JsonFields(Kept root) {
        this.root = root;
    }

    /**
     * A field: kept as a whole, or with something in it that is.
     *
     * @param name as the stored form has it
     * @param value as JSON; empty where only something in it is kept
     */
    private record Kept(String name, String value, Map<String, Kept> children) {

        void write(JsonGenerator out) throws IOException {
            out.writeFieldName(name);
            if (children.isEmpty()) {
                out.writeRawValue(value);
                return;
            }
            out.writeStartObject();
            writeAll(children, out);
            out.writeEndObject();
        }
    }

    static Optional<KeptFields> in(InputStream stored, FieldTree fields)
            throws IOException, UnreadableFields, FieldsTooLarge {
        try (var json = JSON.createParser(stored)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFields();
            }
            var root = new Kept("", "", read(json, fields));
            if (json.nextToken() != null) {
                throw new UnreadableFields();
            }
            return root.children().isEmpty() ? Optional.empty() : Optional.of(new JsonFields(root));
        } catch (StreamConstraintsException beyond) {
            throw new FieldsTooLarge("a value or the nesting of the stored form is beyond the limits");
        } catch (JsonProcessingException | CharConversionException failed) {
            throw new UnreadableFields();
        }
    }

    private static Map<String, Kept> read(JsonParser json, FieldTree fields) throws IOException, FieldsTooLarge {
        var kept = new LinkedHashMap<String, Kept>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var field = fields.child(name);
            var token = json.nextToken();
            if (field == null || token == JsonToken.VALUE_NULL) {
                json.skipChildren();
            } else if (field.isKept()) {
                kept.put(FieldTree.key(name), new Kept(name, text(json), Map.of()));
            } else if (token == JsonToken.START_OBJECT) {
                var children = read(json, field);
                if (!children.isEmpty()) {
                    kept.put(FieldTree.key(name), new Kept(name, "", children));
                }
            } else {
                json.skipChildren();
            }
        }
        return kept;
    }

    private static String text(JsonParser json) throws IOException, FieldsTooLarge {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            JsonCopy.value(json, out, () -> {
                if (text.getBuffer().length() > FieldsTooLarge.MOST) {
                    throw new FieldsTooLarge("the kept fields are too large");
                }
            });
        }
        if (text.getBuffer().length() > FieldsTooLarge.MOST) {
            throw new FieldsTooLarge("the kept fields are too large");
        }
        return text.toString();
    }

    @Override
    public void into(Source sent, OutputStream merged) throws IOException, FieldsTooLarge {
        try (var in = sent.open();
                var json = JSON.createParser(in);
                var out = JSON.createGenerator(merged)) {
            json.nextToken();
            merge(json, out, root.children());
        } catch (StreamConstraintsException beyond) {
            throw new FieldsTooLarge("a value or the nesting of the sent form is beyond the limits");
        }
    }

    private static void merge(JsonParser json, JsonGenerator out, Map<String, Kept> kept)
            throws IOException, FieldsTooLarge {
        var missing = new LinkedHashMap<>(kept);
        out.writeStartObject();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var field = missing.remove(FieldTree.key(name));
            json.nextToken();
            if (field == null) {
                out.writeFieldName(name);
                JsonCopy.value(json, out, () -> {});
            } else if (!field.children().isEmpty() && json.currentToken() == JsonToken.START_OBJECT) {
                out.writeFieldName(name);
                merge(json, out, field.children());
            } else {
                json.skipChildren();
                new Kept(name, field.value(), field.children()).write(out);
            }
        }
        writeAll(missing, out);
        out.writeEndObject();
    }

    private static void writeAll(Map<String, Kept> fields, JsonGenerator out) throws IOException {
        for (var field : fields.values()) {
            field.write(out);
        }
    }
}
