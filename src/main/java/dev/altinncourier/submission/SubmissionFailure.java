package dev.altinncourier.submission;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What stops a submission on its way. The kind says who acts: the sender, an operator, time, or a look at Altinn.
 * Messages name the rule only; the words for people are in the {@link Problem}.
 */
public abstract sealed class SubmissionFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private SubmissionFailure(Problem problem, @Nullable Throwable cause) {
        super(
                problem.category() + " " + problem.rule() + ": "
                        + problem.summary().en(),
                cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The sender must change something: the submission goes to {@code rejected/}. */
    public static final class Refused extends SubmissionFailure {
        private static final long serialVersionUID = 1L;

        public Refused(Problem problem) {
            super(problem, null);
        }
    }

    /** An operator must look: the submission goes to {@code dead-letter/}. */
    public static final class OperatorNeeded extends SubmissionFailure {
        private static final long serialVersionUID = 1L;

        public OperatorNeeded(Problem problem) {
            super(problem, null);
        }

        public OperatorNeeded(Problem problem, Throwable cause) {
            super(problem, cause);
        }
    }

    /** Nobody's fault and nothing was changed: the submission waits and is tried again. */
    public static final class Unavailable extends SubmissionFailure {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration pause;

        /** @param pause how long the server asked to be left alone; null when it did not say */
        public Unavailable(Problem problem, @Nullable Duration pause) {
            super(problem, null);
            this.pause = pause;
        }

        public @Nullable Duration pause() {
            return pause;
        }
    }

    /** A call left that may have changed Altinn, and no answer told: only reading Altinn settles it. */
    public static final class OutcomeUnknown extends SubmissionFailure {
        private static final long serialVersionUID = 1L;

        public OutcomeUnknown(Problem problem) {
            super(problem, null);
        }
    }
}
