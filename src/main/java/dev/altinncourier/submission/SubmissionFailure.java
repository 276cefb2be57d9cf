package dev.altinncourier.submission;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What stops a submission on its way. The kind says who acts: the sender, an operator (on this
 * submission or on the set-up), time, or a look at Altinn.
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

    /**
     * The set-up is wrong, not the submission: everything that depends on it waits until an operator has mended it, and one
     * submission at a time finds out whether that has happened.
     */
    public static final class WrongSetup extends SubmissionFailure {
        private static final long serialVersionUID = 1L;

        private final Reach reach;

        public WrongSetup(Problem problem, Reach reach) {
            super(problem, null);
            this.reach = reach;
        }

        public Reach reach() {
            return reach;
        }

        /** What depends on the part of the set-up that is wrong. */
        public enum Reach {
            /** Every profile that gets its tokens with courier's client at Maskinporten. */
            CLIENT,
            /** The tokens of one profile. */
            PROFILE_TOKEN,
            /** The tokens for one instance owner. */
            OWNER_TOKEN,
            /** The person's login that sends for one instance owner. */
            OWNER_LOGIN,
            /** Everything that is sent for one instance owner. */
            OWNER,
            /** What one profile sends to its app. */
            PROFILE
        }
    }

    /** Somebody else met a wrong set-up: the submission waits for it to be mended, and nothing was called. */
    public static final class Held extends SubmissionFailure {
        private static final long serialVersionUID = 1L;

        public Held(Problem problem) {
            super(problem, null);
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
