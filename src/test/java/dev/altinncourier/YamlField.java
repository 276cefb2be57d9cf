package dev.altinncourier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A key of a route file with its value.
 *
 * @param parent the key that it stands under, also where a list is in between
 */
record YamlField(String parent, String name, JsonNode value) {

    /** All fields below a node, at any depth, from the top to the bottom. */
    static Stream<YamlField> below(String parent, JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(element -> below(parent, element));
        }
        return node.properties().stream().flatMap(field -> {
            var own = new YamlField(parent, field.getKey(), field.getValue());
            return Stream.concat(Stream.of(own), below(own.name, own.value));
        });
    }

    @Override
    public String toString() {
        return parent + "." + name + ": " + value;
    }
}
