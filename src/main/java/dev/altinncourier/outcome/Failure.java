package dev.altinncourier.outcome;

import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a submission came to fail.
 *
 * @param problem why it cannot go on
 * @param time when that was found
 * @param attempts the calls that were tried, oldest first
 * @param resumeFrom the step it resumes from when its folder is moved back to the inbox; null when it cannot resume,
 *     and a correction has to come as a new submission; of no use for a drop that could not be read
 * @param callOpen whether the effect of a call is still to be found out, whatever it failed at since
 */
public record Failure(
        Problem problem, Instant time, List<Attempt> attempts, @Nullable Step resumeFrom, boolean callOpen) {

    public Failure {
        attempts = List.copyOf(attempts);
    }

    /** A failure with no call open. */
    public Failure(Problem problem, Instant time, List<Attempt> attempts, @Nullable Step resumeFrom) {
        this(problem, time, attempts, resumeFrom, false);
    }

    /** The same with the problem told more exactly. */
    public Failure with(Problem told) {
        return new Failure(told, time, attempts, resumeFrom, callOpen);
    }

    /** The same with a call whose effect is still to be found out. */
    public Failure withCallOpen(boolean open) {
        return new Failure(problem, time, attempts, resumeFrom, open);
    }

    /**
     * One call to Altinn.
     *
     * @param time when it left
     * @param call in words, {@code PUT process/next}
     * @param status HTTP status; 0 when no answer came
     */
    public record Attempt(Instant time, String call, int status) {}
}
