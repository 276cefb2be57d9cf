package dev.altinncourier.sandbox.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compares an answer with the recorded one: kinds of body, problem titles, quoted texts, the fields that were not null,
 * data elements and tasks. Times, ids and sizes differ each time and are not compared.
 */
final class AnswerComparison {

    private static final Set<String> FREE =
            Set.of("<time>", "<guid>", "<trace>", "(stack trace", "XML document", "{", "991825827");

    private static final Set<String> SKIPPED =
            Set.of("size traceId party blobStoragePath selfLinks visibleAfter errors type"
                    .concat(" name performedBy refs contentHash (recording) partyUuid")
                    .concat(" count totalHits self next")
                    .split(" "));

    private final List<String> differences = new ArrayList<>();

    private AnswerComparison() {}

    static List<String> differences(JsonNode recorded, JsonNode actual, String actualText) {
        var comparison = new AnswerComparison();
        var text = recorded.asText("");
        if (recorded.isTextual() && text.stripLeading().startsWith("<")) {
            comparison.compareXml(text, actualText);
        } else if (recorded.isTextual() && text.isEmpty()) {
            comparison.expect(actualText.isEmpty(), "empty body expected, '" + actualText + "' found");
        } else {
            comparison.compare(recorded, actual, "");
        }
        return comparison.differences;
    }

    private void expect(boolean met, String difference) {
        if (!met) {
            differences.add(difference);
        }
    }

    private void compareXml(String recorded, String actual) {
        if (recorded.startsWith("<Skjema") && !recorded.contains("{")) {
            var expected = normal(recorded);
            var found = normal(actual);
            expect(expected.equals(found), "XML differs: " + expected + " / " + found);
        }
    }

    private static String normal(String xml) {
        return xml.replaceAll("\\sxmlns:\\w+=\"[^\"]*\"|<\\?.*?\\?>", "")
                .replaceAll("\\s+", " ")
                .replace("> <", "><")
                .strip();
    }

    private void compare(JsonNode recorded, JsonNode actual, String where) {
        if (recorded.isObject()) {
            compareObject(recorded, actual, where);
        } else if (recorded.isArray()) {
            compareList(recorded, actual, where);
        } else if (recorded.isTextual()) {
            compareText(recorded.asText(), actual, where);
        } else {
            expect(recorded.equals(actual), where + ": " + recorded + " expected, " + actual + " found");
        }
    }

    private void compareObject(JsonNode recorded, JsonNode actual, String where) {
        expect(actual.isObject(), where + ": object expected, " + actual.getNodeType() + " found");
        actual.fieldNames().forEachRemaining(name -> {
            boolean said = !actual.path(name).isNull() && !SKIPPED.contains(name);
            expect(!said || recorded.has(name), where + "." + name + " is not in the recording");
        });
        for (var fields = recorded.fields(); actual.isObject() && fields.hasNext(); ) {
            var field = fields.next();
            var value = field.getValue();
            boolean nothing = value.isNull() || value.isContainerNode() && value.isEmpty();
            if (!nothing && !SKIPPED.contains(field.getKey())) {
                var name = where + "." + field.getKey();
                expect(actual.has(field.getKey()), name + " missing");
                if (actual.has(field.getKey())) {
                    compare(value, actual.path(field.getKey()), name);
                }
            }
        }
    }

    private void compareList(JsonNode recorded, JsonNode actual, String where) {
        expect(actual.isArray(), where + ": list expected");
        boolean shortened = items(recorded).anyMatch(item -> item.toString().contains("recording"));
        if (actual.isArray() && !shortened && (where.isEmpty() || where.endsWith(".data"))) {
            var expected = items(recorded).map(AnswerComparison::key).sorted().toList();
            var found = items(actual).map(AnswerComparison::key).sorted().toList();
            expect(expected.equals(found), where + ": " + expected + " expected, " + found + " found");
            for (int i = 0; expected.equals(found) && i < recorded.size(); i++) {
                compareTwin(recorded.get(i), actual, where + "[" + i + "]");
            }
        }
    }

    /** The order of data elements and issues is not that of the recording, so each looks for its twin. */
    private void compareTwin(JsonNode recorded, JsonNode actual, String where) {
        items(actual)
                .filter(item -> key(item).equals(key(recorded)))
                .findFirst()
                .ifPresent(twin -> compare(recorded, twin, where));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String key(JsonNode item) {
        return item.isObject()
                ? Stream.of("dataType", "filename", "contentType", "field", "severity", "partyId")
                        .map(name -> item.path(name).asText(""))
                        .toList()
                        .toString()
                : item.asText();
    }

    private void compareText(String recorded, JsonNode actual, String where) {
        boolean free = FREE.stream().anyMatch(recorded::contains)
                || recorded.startsWith("(an OpenAPI")
                || recorded.startsWith("Part ")
                || recorded.contains("IOException");
        boolean same = actual.isTextual() && firstSentence(recorded).equals(firstSentence(actual.asText()));
        expect(free || same, where + ": '" + recorded + "' expected, " + actual + " found");
    }

    private static String firstSentence(String text) {
        return text.replaceAll("\\s+", " ").split("\\. ", 2)[0];
    }
}
