package dev.altinncourier.sandbox.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the {@code {names}} of a recording stand for: each is bound by the first answer that shows it. */
final class Names {

    private static final Pattern NAME = Pattern.compile("\\{([\\w-]+)}");

    private final Map<String, String> bound = new HashMap<>();

    void bind(String name, String value) {
        bound.put(name, value);
    }

    /** The text with all known names replaced. */
    String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(bound.getOrDefault(name.group(1), name.group())));
    }

    /** Walks the recorded and the actual answer side by side and learns names from the actual one. */
    void learn(JsonNode recorded, JsonNode actual) {
        if (recorded.isObject() && actual.isObject()) {
            recorded.fields().forEachRemaining(field -> learn(field.getValue(), actual.path(field.getKey())));
        } else if (recorded.isArray() && actual.isArray()) {
            learnList(recorded, actual);
        } else if (recorded.isTextual() && actual.isTextual()) {
            learnText(recorded.asText(), actual.asText());
        }
    }

    /** The order of data elements is not that of the recording, so each looks for its twin. */
    private void learnList(JsonNode recorded, JsonNode actual) {
        var rest = new ArrayList<JsonNode>();
        actual.forEach(rest::add);
        for (var item : recorded) {
            if (!rest.isEmpty()) {
                var twin = rest.stream()
                        .filter(other -> areTwins(item, other))
                        .findFirst()
                        .orElse(rest.get(0));
                rest.remove(twin);
                learn(item, twin);
            }
        }
    }

    private static boolean areTwins(JsonNode one, JsonNode other) {
        return one.isObject()
                && other.isObject()
                && Objects.equals(one.path("dataType"), other.path("dataType"))
                && Objects.equals(one.path("filename"), other.path("filename"));
    }

    private void learnText(String recorded, String actual) {
        List<String> names =
                NAME.matcher(recorded).results().map(name -> name.group(1)).toList();
        if (names.isEmpty() || bound.keySet().containsAll(names)) {
            return;
        }
        var pattern = new StringBuilder();
        int end = 0;
        for (var name : NAME.matcher(recorded).results().toList()) {
            pattern.append(Pattern.quote(recorded.substring(end, name.start()))).append("(.+?)");
            end = name.end();
        }
        var matcher = Pattern.compile(pattern + Pattern.quote(recorded.substring(end)))
                .matcher(actual);
        if (matcher.matches()) {
            for (int i = 0; i < names.size(); i++) {
                bound.putIfAbsent(names.get(i), matcher.group(i + 1));
            }
        }
    }
}
