package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** An app's text resources (contract 8), and the parameters that go into them. */
final class AppTexts {

    private AppTexts() {}

    static Map<String, String> of(AltinnAnswer answer) {
        var texts = new HashMap<String, String>();
        for (var node : answer.json().path("resources")) {
            texts.put(node.path("id").asText(), node.path("value").asText());
        }
        return texts;
    }

    /** The text with an issue's parameters in it: by position, and by name where the app has named them. */
    static String filled(String text, JsonNode issue) {
        var filled = text;
        int position = 0;
        for (var parameter : issue.path("customTextParams")) {
            filled = filled.replace("{" + position++ + "}", parameter.asText());
        }
        var named = issue.path("customTextParameters").fields();
        while (named.hasNext()) {
            var parameter = named.next();
            filled = filled.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().asText());
        }
        return filled;
    }
}
