package dev.altinncourier.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import dev.altinncourier.submission.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON Schema. The file is held in memory meanwhile, so that a large one is not checked. */
final class JsonFormSchema implements FormSchema {

    static final int LARGEST = 1024 * 1024;

    private static final Map<String, Text> WORDS = Map.of(
            "required", new Text("feltet mangler", "the field is missing"),
            "additionalProperties", new Text("feltet er ikke i skjemaet", "the field is not in the schema"),
            "unevaluatedProperties", new Text("feltet er ikke i skjemaet", "the field is not in the schema"),
            "type", new Text("verdien er av feil type", "the value is of the wrong type"),
            "enum", new Text("verdien er ikke en av de tillatte", "the value is not one of those allowed"),
            "const", new Text("verdien er ikke den faste", "the value is not the fixed one"),
            "pattern", new Text("verdien har feil form", "the value has the wrong form"),
            "maxLength", new Text("verdien er for lang", "the value is too long"),
            "minLength", new Text("verdien er for kort", "the value is too short"));
    private static final Text OTHER =
            new Text("verdien eller feltet passer ikke til skjemaet", "value or field does not fit the schema");

    /** Rules that are about a field of the place, and name it. */
    private static final Set<String> OF_A_FIELD = Set.of("required", "additionalProperties", "unevaluatedProperties");

    private final JsonNodeReader reader =
            JsonNodeReader.builder().locationAware().build();
    private final JsonSchema schema;

    JsonFormSchema(JsonSchema schema) {
        this.schema = schema;
    }

    @Override
    public List<Finding> findings(Path file) throws IOException, NotCheckable {
        if (Files.size(file) > LARGEST) {
            throw new NotCheckable("it is larger than " + LARGEST + " bytes");
        }
        return schema.validate(read(file)).stream()
                .limit(MOST_FINDINGS)
                .map(JsonFormSchema::finding)
                .toList();
    }

    private JsonNode read(Path file) throws IOException, NotCheckable {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return reader.readTree(in, InputFormat.JSON);
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
            throw new NotCheckable("it is no whole JSON");
        }
    }

    /** Told anew: the library's words may repeat the value. */
    private static Finding finding(ValidationMessage message) {
        var rule = String.valueOf(message.getType());
        var words = WORDS.getOrDefault(rule, OTHER);
        var field = OF_A_FIELD.contains(rule) ? message.getProperty() : null;
        var text = field == null ? words : new Text(words.nb() + ": " + field, words.en() + ": " + field);
        var at = location(message.getInstanceNode());
        return new Finding(
                String.valueOf(message.getInstanceLocation()),
                at == null ? 0 : at.getLineNr(),
                at == null ? 0 : at.getColumnNr(),
                rule,
                text);
    }

    private static @Nullable JsonLocation location(@Nullable JsonNode node) {
        return node == null ? null : JsonNodes.tokenLocationOf(node);
    }
}
