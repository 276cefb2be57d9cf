package dev.altinncourier.altinn;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import java.util.regex.Pattern;

/** What a 409 of process/next means: it says many things, and only one of them is bad data (contract 6.2). */
final class NextConflict {

    /** What no time mends in a process: ended, not started, or waiting for a person's resume (v9). */
    private static final Pattern STUCK_PROCESS =
            Pattern.compile("Process is ended|Process is not started|Task must be resumed"
                    + "|missing process information|does not have current altinn task type");

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
        if (STUCK_PROCESS.matcher(words).find()) {
            return AnswerSorter.operator(AltinnProblem.NOT_IN_THIS_TASK, call, answer);
        }
        if (words.contains("User action not supported")) {
            return AnswerSorter.setup(AltinnProblem.CALL_NOT_UNDERSTOOD, call, answer);
        }
        // The lock of another next, or of one whose app died: it lives five minutes (Recorded: 302 s).
        return AnswerSorter.later(AltinnProblem.INSTANCE_BUSY, call, answer);
    }
}
