package dev.altinncourier.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The tables of keys in {@code docs/profiles.md}, made of the schema. */
final class ProfileTables {

    private static final Pattern TABLE = Pattern.compile("(<!-- keys: (\\w+) -->\n)(?:\\|[^\n]*\n)*");
    private static final String HEAD = "| Key | Type | Default | Meaning |\n|---|---|---|---|\n";

    private final ProfileSchema schema;

    ProfileTables(ProfileSchema schema) {
        this.schema = schema;
    }

    /** The page with each table in its place. */
    String into(String page) {
        return TABLE.matcher(page).replaceAll(found -> {
            var own = TABLE.matcher(page).results().map(table -> table.group(2)).collect(Collectors.toSet());
            var block = found.group(2).equals("profile")
                    ? schema.root()
                    : schema.definitions().path(found.group(2));
            return Matcher.quoteReplacement(found.group(1) + HEAD + rows(block, "", own));
        });
    }

    private String rows(JsonNode block, String prefix, Set<String> own) {
        var required = new TreeSet<String>();
        block.path("required").forEach(key -> required.add(key.asText()));
        return block.path("properties").properties().stream()
                .map(key -> {
                    var said = key.getValue();
                    var name = prefix + key.getKey();
                    var row = "| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    name,
                                    type(said),
                                    preset(said, required.contains(key.getKey()) ? "required" : "none"),
                                    said.path("description").asText().replace("|", "\\|"));
                    return row
                            + block(said)
                                    .filter(inner -> !own.contains(name(said)))
                                    .map(inner -> rows(inner, name + ".", own))
                                    .orElse("");
                })
                .collect(Collectors.joining());
    }

    /** The keys of a block that has no table of its own; one for each environment needs none. */
    private Optional<JsonNode> block(JsonNode said) {
        return alternatives(said)
                .filter(one -> one.has("properties") && !one.path("properties").has("tt02"))
                .findFirst();
    }

    private static String name(JsonNode said) {
        return Stream.concat(Stream.of(said, said.path("items")), stream(said.path("anyOf")))
                .map(one -> one.path("$ref").asText(""))
                .filter(reference -> !reference.isEmpty())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .reduce("", (first, last) -> last);
    }

    private Stream<JsonNode> alternatives(JsonNode said) {
        return Stream.concat(Stream.of(said, said.path("items")), stream(said.path("anyOf")))
                .map(schema::resolved);
    }

    private String type(JsonNode said) {
        if (said.has("enum")) {
            return stream(said.path("enum"))
                    .map(word -> "`" + word.asText() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (said.path("type").asText().equals("boolean")) {
            return "`true`, `false`";
        }
        if (said.path("type").asText().equals("array")) {
            return "list of " + type(schema.resolved(said.path("items"))) + "s";
        }
        var meant = schema.resolved(said);
        var title = said.path("title").asText(meant.path("title").asText("block"));
        boolean perEnvironment =
                alternatives(meant).anyMatch(one -> one.path("properties").has("tt02"));
        return perEnvironment
                ? title + " `sandbox`, `localtest`, `tt02`, `prod`"
                : meant.has("enum") ? type(meant) : title;
    }

    private static String preset(JsonNode said, String otherwise) {
        if (said.has("default")) {
            return "`" + said.path("default").asText() + "`";
        }
        return said.path("x-default").asText(otherwise);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
