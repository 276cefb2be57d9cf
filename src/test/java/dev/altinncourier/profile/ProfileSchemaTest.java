package dev.altinncourier.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema and the parser know the same keys, the same ones to be required and the same words. Nothing is
 * listed here: one profile with every key is changed at every place, and both are asked what they make of it.
 */
class ProfileSchemaTest {

    private static final String NONSENSE = "zzzzzzzzzz";

    /** Keys that another place of this profile has need of: no schema can know. */
    private static final List<String> NEEDED_ELSEWHERE = List.of(
            "/auth/kind/tt02",
            "/auth/kind/prod",
            "/vars",
            "/vars/aar",
            "/vars/frist",
            "/prevalidate/0/url/tt02",
            "/prevalidate/0/url/prod");

    private final ProfileSchema schema = new ProfileSchema();
    private final Profiles profiles;

    ProfileSchemaTest(@TempDir Path folder) {
        this.profiles = new Profiles(folder).richWith("", "");
    }

    /**
     * A place in a profile.
     *
     * @param profile in which it is
     * @param at the path to it
     * @param value what stands there
     * @param said what the schema says of it
     */
    private record Place(JsonNode profile, String at, JsonNode value, JsonNode said) {

        @Override
        public String toString() {
            return at;
        }

        String key() {
            return at.substring(at.lastIndexOf('/') + 1);
        }

        /** The profile with something else at this place. */
        JsonNode with(JsonNode other) {
            var changed = profile.deepCopy();
            var parent = changed.at(at.substring(0, at.lastIndexOf('/')));
            if (parent instanceof ArrayNode list) {
                list.set(Integer.parseInt(key()), other);
            } else {
                ((ObjectNode) parent).set(key(), other);
            }
            return changed;
        }

        JsonNode without() {
            var changed = profile.deepCopy();
            ((ObjectNode) changed.at(at.substring(0, at.lastIndexOf('/')))).remove(key());
            return changed;
        }

        /** The profile with a key more in the block that stands here. */
        JsonNode withNonsense() {
            var changed = profile.deepCopy();
            ((ObjectNode) changed.at(at)).put(NONSENSE, "a");
            return changed;
        }
    }

    static Stream<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("config/profiles"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedProfileIsAsTheSchemaSays(Path file) throws IOException {
        // When
        var yaml = Files.readString(file);

        // Then
        assertThat(schema.complaints(ProfileSchema.read(yaml))).isEmpty();
        assertThat(yaml).startsWith("# yaml-language-server: $schema=profile.schema.json\n");
    }

    @Test
    void aProfileWithEveryKeyIsAsTheSchemaSays() {
        assertThat(samples())
                .allSatisfy(sample -> assertThat(schema.complaints(sample)).isEmpty());
    }

    @Test
    void everyBlockTakesTheSameKeys() {
        // Given
        var blocks = places().filter(place -> place.value().isObject()).toList();

        // Then
        assertThat(blocks)
                .allSatisfy(
                        block -> assertThat(keysOfParser(block)).as(block.at()).isEqualTo(keysOfSchema(block)));
    }

    @Test
    void noBlockOfTheSchemaIsLeftOut() {
        // When
        var seen = new HashSet<>(places().map(Place::said).toList());

        // Then
        var blocks = Stream.of(schema.definitions())
                .flatMap(definitions -> definitions.properties().stream())
                .filter(definition -> definition.getValue().has("properties"));
        assertThat(blocks).allSatisfy(block -> assertThat(seen).contains(block.getValue()));
    }

    @Test
    void noKeyOfTheSchemaIsLeftOut() {
        // Given
        var seen = new HashSet<Map.Entry<JsonNode, String>>();
        places().forEach(place ->
                place.value().fieldNames().forEachRemaining(key -> seen.add(Map.entry(place.said(), key))));

        // Then
        assertThat(places().filter(place -> place.said().has("properties")))
                .allSatisfy(
                        place -> place.said().path("properties").fieldNames().forEachRemaining(key -> assertThat(seen)
                                .contains(Map.entry(place.said(), key))));
    }

    @Test
    void bothDemandTheSameKeys() {
        // When
        var differences = places().filter(place -> place.at().matches(".*/[A-Za-z]\\w*"))
                .filter(key -> schema.complaints(key.without()).isEmpty()
                        != complaints(key.without()).isEmpty())
                .map(Place::at);

        // Then
        assertThat(differences.distinct()).containsExactlyInAnyOrderElementsOf(NEEDED_ELSEWHERE);
    }

    @Test
    void bothTakeTheSameWords() {
        // Given
        var choices = places().filter(place -> !wordsOfSchema(place).isEmpty()).toList();

        // Then
        assertThat(choices).hasSizeGreaterThan(20).allSatisfy(choice -> assertThat(wordsOfParser(choice))
                .as(choice.at())
                .isEqualTo(wordsOfSchema(choice)));
    }

    @Test
    void bothTakeTheSameValues() {
        // Given
        var syntaxes = Arrays.stream(Syntax.values())
                .filter(syntax -> schema.definitions().has(name(syntax)));

        // Then
        assertThat(syntaxes)
                .filteredOn(syntax -> schema.definitions().path(name(syntax)).has("pattern"))
                .hasSizeGreaterThan(10)
                .allSatisfy(syntax -> assertThat(schema.definitions()
                                .path(name(syntax))
                                .path("pattern")
                                .asText())
                        .isEqualTo("^(?:" + syntax.pattern() + ")$"));
    }

    private Set<String> wordsOfSchema(Place place) {
        var words = new HashSet<String>();
        if (place.said().path("type").asText().equals("boolean")) {
            words.addAll(Set.of("true", "false"));
        }
        place.said().path("enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private Set<String> wordsOfParser(Place place) {
        var hint = complaints(place.with(TextNode.valueOf(NONSENSE))).stream()
                .filter(complaint -> complaint.contains("cannot be the value '" + NONSENSE + "': write "))
                .findFirst()
                .orElse("");
        return Set.of(hint.substring(hint.indexOf(": write ") + 8).split(" or |, or .*"));
    }

    private static Set<String> keysOfSchema(Place block) {
        var keys = new HashSet<String>();
        block.said().path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** None, where the names are the profile's own. */
    private Set<String> keysOfParser(Place block) {
        return complaints(block.withNonsense()).stream()
                .filter(complaint -> complaint.contains("unknown key '" + NONSENSE + "': write one of "))
                .findFirst()
                .map(complaint -> complaint.substring(complaint.indexOf("write one of ") + 13))
                .map(keys -> Set.of(keys.split(", ")))
                .orElse(Set.of());
    }

    private List<String> complaints(JsonNode profile) {
        return profiles.file("rich.yaml", ProfileSchema.write(profile)).complaints();
    }

    private Stream<Place> places() {
        var places = new ArrayList<Place>();
        for (var sample : samples()) {
            add(places, new Place(sample, "", sample, schema.root()));
        }
        return places.stream();
    }

    /** Keys that exclude each other stand in different ones. */
    private static List<JsonNode> samples() {
        return Stream.of(
                        Profiles.RICH,
                        Profiles.RICH
                                .replace("mode: json", "mode: simplified")
                                .replace("dataValues:", "prefill:")
                                .replace("from: {xpath: //orgnr, file: melding}", "from: manifest"))
                .map(ProfileSchema::read)
                .toList();
    }

    private void add(List<Place> places, Place place) {
        places.add(place);
        place.value().fields().forEachRemaining(entry -> schema.below(place.said(), entry.getKey())
                .ifPresent(said -> add(places, child(place, entry.getKey(), entry.getValue(), said))));
        for (int i = 0; i < place.value().size() && place.value().isArray(); i++) {
            add(
                    places,
                    child(
                            place,
                            String.valueOf(i),
                            place.value().get(i),
                            place.said().path("items")));
        }
    }

    private Place child(Place parent, String key, JsonNode value, JsonNode said) {
        return new Place(parent.profile(), parent.at() + "/" + key, value, schema.of(said, value));
    }

    private static String name(Syntax syntax) {
        var words = syntax.name().toLowerCase(Locale.ROOT).split("_");
        var rest = Arrays.stream(words).skip(1).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return words[0] + String.join("", rest.toList());
    }
}
