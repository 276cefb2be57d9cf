package dev.altinncourier.altinn;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of process/next that does not tell all by itself, with what was asked for to explain it.
 *
 * @param next the call that was refused
 * @param refusal the answer to it
 * @param validation the issues, from the validation API; null where the refusal tells them, or nobody has asked yet
 * @param texts the app's texts; null where the issues have words of their own, or nobody has asked yet
 */
public record ValidationRefusal(
        AltinnCall next, AltinnAnswer refusal, @Nullable AltinnAnswer validation, @Nullable AltinnAnswer texts) {

    /** As it came. */
    public static ValidationRefusal of(AltinnCall next, AltinnAnswer refusal) {
        return new ValidationRefusal(next, refusal, null, null);
    }

    /** The same with the answer to a call that was to explain it. */
    public ValidationRefusal and(AltinnCall asked, AltinnAnswer answer) {
        return asked.kind() == AltinnCall.Kind.READ_VALIDATION
                ? new ValidationRefusal(next, refusal, answer, texts)
                : new ValidationRefusal(next, refusal, validation, answer);
    }

    /** Whether its issues are still to be asked for (Recorded: process, v7). */
    public boolean lacksIssues() {
        return validation == null && ValidationIssues.areUntold(refusal);
    }

    /** Whether the words of its issues are still to be asked for (Recorded: app-rules). */
    public boolean lacksWords() {
        return texts == null && ValidationIssues.lackWords(issues());
    }

    /** What it means, now that nothing more can be found out. */
    public SubmissionFailure failure() {
        if (ValidationIssues.onlyScanPending(issues())) {
            return new Unavailable(AltinnProblem.SCAN_PENDING.in(next, refusal), refusal.retryAfter());
        }
        return new Refused(
                AltinnProblem.VALIDATION_FAILED.in(next, refusal).with(ValidationIssues.explained(issues(), texts)));
    }

    private AltinnAnswer issues() {
        return validation == null ? refusal : validation;
    }
}
