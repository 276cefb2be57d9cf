package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Issue.Severity;
import dev.altinncourier.submission.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The validation issues of an answer (contract 5.1, 4.4), and their words where Altinn left them to its texts. */
public final class ValidationIssues {

    private static final String SCAN_PENDING = "DataElementFileScanPending";
    private static final int CONFLICT = 409;

    /** What an app says that lets no task with errors be left, on v7 as the whole answer. */
    static final String INVALID = "Cannot complete/close current task";

    private ValidationIssues() {}

    /** All issues of a 409 of process/next, warnings included. */
    static List<Issue> of(AltinnAnswer answer) {
        var issues = new ArrayList<Issue>();
        for (var node : nodes(answer)) {
            issues.add(issue(node, null, Map.of()));
        }
        return issues;
    }

    /** Those of a 409 of process/next, or of the validation API, which answers the list itself. */
    private static JsonNode nodes(AltinnAnswer answer) {
        var json = answer.json();
        return json.isArray() ? json : json.path("validationIssues");
    }

    /** The issues of a refused upload; where the answer is words only, they are the one issue. */
    static List<Issue> ofUpload(AltinnCall call, AltinnAnswer answer) {
        var file = call.kind() == AltinnCall.Kind.INSTANTIATE ? null : call.about();
        var issues = new ArrayList<Issue>();
        // Apps of an older form answer the list itself.
        var json = answer.json();
        for (var node : json.isArray() ? json : json.path("uploadValidationIssues")) {
            issues.add(issue(node, file, Map.of()));
        }
        if (issues.isEmpty()) {
            issues.add(new Issue(file, null, "refused", PersonalData.mask(answer.words()), null, Severity.ERROR));
        }
        return issues;
    }

    /** The reason of an app that does not take a submission (contract 2.1). */
    static Issue ofRefusal(JsonNode refusal) {
        var key = text(refusal, "customTextKey");
        var message = text(refusal, "message");
        var code = key == null ? "refused" : key;
        return new Issue(null, null, code, PersonalData.mask(message == null ? code : message), null, Severity.ERROR);
    }

    /** Whether nothing but an unfinished virus scan stands in the way: that is time's to mend, not the sender's. */
    static boolean onlyScanPending(AltinnAnswer answer) {
        var errors = StreamSupport.stream(nodes(answer).spliterator(), false)
                .filter(node -> severity(node) == Severity.ERROR)
                .toList();
        return !errors.isEmpty()
                && errors.stream()
                        .allMatch(node -> SCAN_PENDING.equals(node.path("code").asText()));
    }

    /** Whether a refusal of process/next does not tell all that the sender must know. */
    public static boolean needMore(AltinnCall call, AltinnAnswer answer) {
        return call.kind() == AltinnCall.Kind.NEXT
                && answer.status() == CONFLICT
                && !onlyScanPending(answer)
                && (areUntold(answer) || lackWords(answer));
    }

    /** Whether a refusal is one sentence, without the issues (Recorded: process, v7). */
    public static boolean areUntold(AltinnAnswer answer) {
        return answer.words().startsWith(INVALID) && of(answer).isEmpty();
    }

    /** Whether an issue has no words of its own, only a key into the app's texts (Recorded: app-rules). */
    public static boolean lackWords(AltinnAnswer answer) {
        return StreamSupport.stream(nodes(answer).spliterator(), false)
                .anyMatch(node -> !node.hasNonNull("description") && node.hasNonNull("customTextKey"));
    }

    /**
     * The issues with the words that the app's texts have for them.
     *
     * @param texts answer of {@code GET /api/v1/texts/nb}; null where they need none
     */
    public static List<Issue> explained(AltinnAnswer answer, @Nullable AltinnAnswer texts) {
        Map<String, String> words = texts == null ? Map.of() : AppTexts.of(texts);
        var issues = new ArrayList<Issue>();
        for (var node : nodes(answer)) {
            issues.add(issue(node, null, words));
        }
        return issues;
    }

    private static Issue issue(JsonNode node, @Nullable String file, Map<String, String> texts) {
        return new Issue(
                file,
                text(node, "field"),
                node.path("code").asText(""),
                PersonalData.mask(words(node, texts)),
                text(node, "dataElementId"),
                severity(node));
    }

    private static String words(JsonNode node, Map<String, String> texts) {
        var description = text(node, "description");
        if (description != null) {
            return description;
        }
        var key = text(node, "customTextKey");
        if (key == null) {
            return node.path("code").asText("");
        }
        return AppTexts.filled(texts.getOrDefault(key, key), node);
    }

    private static Severity severity(JsonNode node) {
        return switch (node.path("severity").asInt(1)) {
            case 2 -> Severity.WARNING;
            case 3, 4, 5 -> Severity.INFORMATIONAL;
            default -> Severity.ERROR;
        };
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }
}
