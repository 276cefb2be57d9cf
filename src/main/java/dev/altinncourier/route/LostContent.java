package dev.altinncourier.route;

import dev.altinncourier.readback.Loss;
import dev.altinncourier.submission.Issue;
import java.util.ArrayList;
import java.util.List;

/** The losses of a form in the words of a report: where, and why Altinn drops such a thing; never what stood there. */
final class LostContent {

    private LostContent() {}

    static List<Issue> issues(FormReadBack.Result result) {
        var comparison = result.comparison();
        if (comparison == null) {
            return List.of();
        }
        var file = result.part().path();
        var issues = new ArrayList<Issue>();
        for (var loss : comparison.lost()) {
            issues.add(Issue.inFile(file, loss.xpath(), code(loss.cause()), words(loss)));
        }
        int more = comparison.lostCount() - comparison.lost().size();
        if (more > 0) {
            issues.add(Issue.inFile(file, null, "more", "og " + more + " steder til / and " + more + " more places"));
        }
        return issues;
    }

    private static String code(Loss.Cause cause) {
        return cause.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String words(Loss loss) {
        return switch (loss.cause()) {
            case UNKNOWN_HERE ->
                "appen har ikke noe slikt element her: ukjent, feilskrevet, på feil plass eller for mange"
                        + " / the app has no such element here: unknown, misspelt, misplaced, or too many";
            case AFTER_UNKNOWN ->
                "falt bort sammen med " + loss.after() + " foran / dropped together with " + loss.after()
                        + " before it";
            case UNKNOWN_ATTRIBUTE -> "appen har ikke noe slikt attributt / the app has no such attribute";
            case TEXT_BESIDE_ELEMENTS ->
                "tekst ved siden av elementer lagres ikke / text beside elements is not stored";
            case VALUE_GONE -> "er lagret uten innhold / is stored without its content";
        };
    }
}
