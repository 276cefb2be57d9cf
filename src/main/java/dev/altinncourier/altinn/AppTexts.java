package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An app's text resources (contract 8), and the parameters that go into them. */
final class AppTexts {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]++)}");

    private AppTexts() {}

    static Map<String, String> of(AltinnAnswer answer) {
        var texts = new HashMap<String, String>();
        for (var node : answer.json().path("resources")) {
            texts.put(node.path("id").asText(), node.path("value").asText(""));
        }
        return texts;
    }

    /** The text with an issue's parameters in it: by position, and by name where the app has named them. */
    static String filled(String text, JsonNode issue) {
        var parameters = new HashMap<String, String>();
        int position = 0;
        for (var parameter : issue.path("customTextParams")) {
            parameters.put(String.valueOf(position++), parameter.asText(""));
        }
        issue.path("customTextParameters")
                .fields()
                .forEachRemaining(
                        named -> parameters.put(named.getKey(), named.getValue().asText("")));
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(parameters.getOrDefault(place.group(1), place.group())));
    }
}
