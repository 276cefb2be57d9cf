package dev.altinncourier.sandbox.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an app's own programmers have added, told as data: fields that are calculated, issues that validation finds,
 * owners that are turned away, and the authentication level that the policy wants.
 */
public record AppCode(JsonNode definition) {

    /** Whether the app compares the parts of a VAT return when its form is left. */
    public boolean comparesMva() {
        return definition.path("comparesMva").asBoolean();
    }

    /** Whether quotes round a file name count as part of it, as in apps on the first versions of the library. */
    public boolean countsQuotes() {
        return definition.path("countsQuotes").asBoolean();
    }

    /** The data type that the app writes its log of a task in when that is left, if it does. */
    public Optional<String> log(String task) {
        return Optional.ofNullable(definition.path("logs").path(task).textValue());
    }

    /** Whether the app changes forms at all. */
    public boolean calculates() {
        return definition.has("calculations");
    }

    /** The fields that the app changes in a form like this, and their new values. */
    public ObjectNode calculated(JsonNode form) {
        var changed = JsonNodeFactory.instance.objectNode();
        for (var calculation : definition.path("calculations")) {
            if (applies(calculation, form)) {
                changed.setAll((ObjectNode) calculation.path("set"));
            }
        }
        return changed;
    }

    /** The issues that the app finds in a form like this; they lack the id of the element. */
    public List<ObjectNode> issues(JsonNode form) {
        var issues = new ArrayList<ObjectNode>();
        for (var finding : definition.path("findings")) {
            if (applies(finding, form)) {
                issues.add(finding.path("issue").deepCopy());
            }
        }
        return issues;
    }

    private static boolean applies(JsonNode rule, JsonNode form) {
        return form.path(rule.path("field").asText())
                .asText("")
                .startsWith(rule.path("startsWith").asText());
    }

    /** The fields that the app fills in the forms of a data type, by path; see the sandbox's {@code StartingValues}. */
    public Map<String, String> starting(String dataType) {
        var fields = new LinkedHashMap<String, String>();
        definition
                .path("starting")
                .path(dataType)
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return fields;
    }

    /** Those of them that have to come back as they were. */
    public List<String> kept(String dataType) {
        var kept = new ArrayList<String>();
        definition.path("kept").path(dataType).forEach(path -> kept.add(path.asText()));
        return kept;
    }

    /** Why the app makes no instance for an owner with that number, if it does not. */
    public Optional<String> refusal(String owner) {
        return Optional.ofNullable(definition.path("refused").path(owner).textValue());
    }

    /** The lowest authentication level that opens the app. */
    public int authenticationLevel() {
        return definition.path("authenticationLevel").asInt(0);
    }
}
