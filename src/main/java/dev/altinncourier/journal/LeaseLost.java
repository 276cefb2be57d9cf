package dev.altinncourier.journal;

import dev.altinncourier.submission.SubmissionId;

/**
 * Somebody else may be working on the submission by now: whoever meets this stops at once, without a report, without
 * moving the folder and without another call.
 */
public final class LeaseLost extends JournalFailure {

    private static final long serialVersionUID = 1L;

    LeaseLost(SubmissionId id) {
        super("the lease of " + id + " is lost");
    }
}
