package dev.altinncourier.journal;

import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import java.time.Instant;

/**
 * A fault in the set-up that submissions wait for.
 *
 * @param subject what depends on the faulty part, such as one profile
 * @param point the call that shows it, and will show that it is mended
 * @param problem what is wrong and what mends it; without the answer that told, which was somebody else's
 * @param since when it was first met
 * @param failures looks that met it
 */
public record Hold(String subject, String point, Problem problem, Instant since, int failures) {

    /** Whether a submission has yet to come to the point: one past it can neither meet the fault nor see it mended. */
    public boolean isAheadOf(Submission submission) {
        var step = submission.step();
        return switch (point) {
            case "INSTANTIATE", "FIND_INSTANCES", "DELETE_INSTANCE" ->
                submission.instance() == null || step == Step.DISCARD_DRAFT;
            case "CHECK_CONTENT", "READ_METADATA", "READ_SCHEMA" -> step.compareTo(Step.CHECK) <= 0;
            case "RAW_TOKEN", "PREVALIDATE", "START_JOB", "READ_JOB", "READ_RESULT" ->
                step.compareTo(Step.AWAIT_VALIDATION) <= 0;
            case "PUT_DATA", "POST_DATA" -> step.compareTo(Step.UPLOAD) <= 0;
            case "NEXT" -> step.compareTo(Step.ADVANCE) <= 0;
            default -> true;
        };
    }
}
