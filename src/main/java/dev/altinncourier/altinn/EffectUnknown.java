package dev.altinncourier.altinn;

import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;

/** A call whose effect reading does not show, and may still come. */
public final class EffectUnknown {

    private EffectUnknown() {}

    /** The failure, for the caller to throw. */
    public static SubmissionFailure still() {
        return new OutcomeUnknown(AltinnProblem.EFFECT_UNKNOWN.problem());
    }
}
