package dev.altinncourier.altinn;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;

/** What it means that a call brought no answer. */
public final class BrokenCall {

    private BrokenCall() {}

    /** Whether the call can have changed Altinn: it is a changing one, and some of its body left. */
    public static boolean mayHaveHadEffect(AltinnCall call) {
        return call.changing() && (call.body() == null || call.body().begun());
    }

    /** The failure, for the caller to throw. */
    public static SubmissionFailure failure(AltinnCall call) {
        return mayHaveHadEffect(call)
                ? new OutcomeUnknown(AltinnProblem.EFFECT_UNKNOWN.problem())
                : new Unavailable(AltinnProblem.OUTAGE.problem(), null);
    }
}
