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

    /** The failure where no call was under way: a disk that is full, for instance. Nothing was sent, and nothing is lost. */
    public static SubmissionFailure ofOwnFiles() {
        return new Unavailable(AltinnProblem.OWN_FILES.problem(), null);
    }

    /** The failure, for the caller to throw. */
    public static SubmissionFailure failure(AltinnCall call) {
        if (call.outside()) {
            return AuthorityAnswers.broken();
        }
        return mayHaveHadEffect(call)
                ? new OutcomeUnknown(AltinnProblem.EFFECT_UNKNOWN.problem())
                : new Unavailable(AltinnProblem.OUTAGE.problem(), null);
    }
}
