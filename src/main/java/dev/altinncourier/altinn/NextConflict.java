package dev.altinncourier.altinn;

import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Issue.Severity;
import dev.altinncourier.submission.PersonalData;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import java.util.List;
import java.util.regex.Pattern;

/** What a 409 of process/next means: it says many things, and only one of them is bad data (contract 6.2). */
final class NextConflict {

    /** What no time mends in a process: ended, not started, or waiting for a person's resume (v9). */
    private static final Pattern STUCK_PROCESS =
            Pattern.compile("Process is ended|Process is not started|Task must be resumed"
                    + "|missing process information|does not have current altinn task type");

    /** How Skatteetaten's apps begin what their own checks found, in words (real flows 1.8). */
    private static final String FOUND_BY_THE_APP = "Valideringsfeil";

    private static final Pattern TAGS = Pattern.compile("<[^>]*>|\\s+");
    private static final int LONGEST = 1_000;

    private NextConflict() {}

    /** Of the many 409 of process/next only the one with validation issues means bad data (contract 6.2). */
    static SubmissionFailure failure(AltinnCall call, AltinnAnswer answer) {
        var issues = ValidationIssues.of(answer);
        if (ValidationIssues.onlyScanPending(answer)) {
            return AnswerSorter.later(AltinnProblem.SCAN_PENDING, call, answer);
        }
        var words = answer.words();
        if (!issues.isEmpty() || words.startsWith(ValidationIssues.INVALID)) {
            return new Refused(AltinnProblem.VALIDATION_FAILED.in(call, answer).with(issues));
        }
        if (words.startsWith(FOUND_BY_THE_APP) || isXml(answer)) {
            return new Refused(AltinnProblem.VALIDATION_FAILED.in(call, answer).with(List.of(told(answer))));
        }
        return withoutIssues(call, answer, words);
    }

    private static SubmissionFailure withoutIssues(AltinnCall call, AltinnAnswer answer, String words) {
        if (STUCK_PROCESS.matcher(words).find()) {
            return AnswerSorter.operator(AltinnProblem.NOT_IN_THIS_TASK, call, answer);
        }
        if (words.contains("User action not supported")) {
            return AnswerSorter.setup(AltinnProblem.CALL_NOT_UNDERSTOOD, call, answer);
        }
        if (answer.json().isTextual() && !words.isBlank()) {
            // Words of the app's own that nobody has recorded: no lock answers in words.
            return AnswerSorter.operator(AltinnProblem.UNEXPECTED, call, answer);
        }
        // The lock of another next, or of one whose app died: it lives five minutes (Recorded: 302 s).
        return AnswerSorter.later(AltinnProblem.INSTANCE_BUSY, call, answer);
    }

    /** A list of what is wrong, as an authority's own validation answers it (real flows 1.8). */
    private static boolean isXml(AltinnAnswer answer) {
        return answer.text().stripLeading().startsWith("<") && !answer.isFromGateway();
    }

    private static Issue told(AltinnAnswer answer) {
        var told = isXml(answer) ? TAGS.matcher(answer.text()).replaceAll(" ") : answer.words();
        var words = PersonalData.mask(told.strip().replaceAll(" {2,}", " "));
        var text = words.length() > LONGEST ? words.substring(0, LONGEST) + " ..." : words;
        return new Issue(null, null, "refused", text, null, Severity.ERROR);
    }
}
