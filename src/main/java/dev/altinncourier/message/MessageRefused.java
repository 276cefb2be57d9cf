package dev.altinncourier.message;

import dev.altinncourier.submission.Problem;

/** A message that cannot become a submission, however often it is delivered: whoever published it must change it. */
public final class MessageRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    MessageRefused(Problem problem) {
        super(problem.category() + " " + problem.rule() + ": "
                + problem.summary().en());
        this.problem = problem;
    }

    /** Nothing of what a message can be. */
    public static MessageRefused unreadable() {
        return MessageRule.MESSAGE_UNREADABLE.refused();
    }

    /** Another content was received under the same id. */
    public static MessageRefused idUsedBefore() {
        return MessageRule.MESSAGE_ID_REUSED.refused();
    }

    /** What is wrong, and the fix. */
    public Problem problem() {
        return problem;
    }
}
