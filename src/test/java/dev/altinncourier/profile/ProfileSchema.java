package dev.altinncourier.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The schema that is published for editors, and what it says of a profile. */
final class ProfileSchema {

    static final Path FILE = Path.of("config/profiles/profile.schema.json");

    private static final YAMLMapper YAML = new YAMLMapper();

    private final JsonNode root;
    private final JsonSchema schema;

    ProfileSchema() {
        try {
            root = new ObjectMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(root);
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(JsonNode profile) {
        try {
            return YAML.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an editor would mark. */
    List<String> complaints(JsonNode profile) {
        return schema.validate(profile).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    JsonNode root() {
        return root;
    }

    JsonNode definitions() {
        return root.path("definitions");
    }

    /** Every key of every block. */
    Set<String> keys() {
        var keys = new TreeSet<String>();
        root.findValues("properties").forEach(block -> block.fieldNames().forEachRemaining(keys::add));
        return keys;
    }

    /** What is said of a value, with what it refers to. */
    JsonNode resolved(JsonNode said) {
        var reference = said.path("$ref").asText("");
        return reference.isEmpty() ? said : root.at(reference.substring(1));
    }

    /** What is said of a value where it is a block, or a list, or neither; of several things that it may be, the right one. */
    JsonNode of(JsonNode said, JsonNode value) {
        var all = Stream.concat(Stream.of(said), Stream.of("anyOf", "allOf").flatMap(key -> stream(said.path(key))))
                .map(this::resolved);
        return all.flatMap(one -> one == said ? Stream.of(one) : Stream.of(one, of(one, value)))
                .filter(one -> fits(one, value))
                .findFirst()
                .orElse(said);
    }

    /** What is said of a key of a block, or of each item of a list. */
    Optional<JsonNode> below(JsonNode said, String key) {
        return Stream.of(said.path("properties").path(key), said.path("additionalProperties"))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static boolean fits(JsonNode said, JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> said.path("type").asText().equals("object");
            case ARRAY -> said.path("type").asText().equals("array");
            default -> said.has("enum") || said.path("type").asText().equals("boolean");
        };
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get);
    }
}
