package dev.altinncourier.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.altinncourier.submission.PersonalData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Writes a report as JSON, indented, in the order of its fields, the same on every system. Every text in it is masked
 * here, whoever wrote it: a new field cannot forget to.
 */
final class ReportJson {

    /** Courier's own and Altinn's identifiers: random digits that may look like a number of a person. */
    private static final Set<String> IDENTIFIERS = Set.of("id", "sha256", "mergedSha256", "archiveReference");

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final ObjectWriter writer = mapper.writer(indented());

    byte[] of(Object report) throws JsonProcessingException {
        var tree = masked(mapper.valueToTree(report));
        return (writer.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #of} wrote. */
    <T> T read(byte[] json, Class<T> type) throws IOException {
        return mapper.readValue(json, type);
    }

    /** What {@link #of} wrote, whatever it is. */
    JsonNode tree(byte[] json) throws IOException {
        return mapper.readTree(json);
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (!IDENTIFIERS.contains(field.getKey())) {
                    field.setValue(masked(field.getValue()));
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, masked(array.get(i)));
            }
        }
        return node.isTextual() ? TextNode.valueOf(PersonalData.mask(node.textValue())) : node;
    }

    private static DefaultPrettyPrinter indented() {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
