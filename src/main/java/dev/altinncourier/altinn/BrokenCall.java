package dev.altinncourier.altinn;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;

/** What it means that a call brought no answer. */
public final class BrokenCall {

    private static final Problem STOOD_STILL = Problem.of(
            Category.TRANSIENT_EXHAUSTED,
            "stood-still",
            new Text(
                    "Courier sto stille så lenge at en annen node kan ha overtatt innsendingen; ingenting ble sendt.",
                    "Courier stood still for so long that another node may have taken the submission over; nothing was"
                            + " sent."),
            new Text(
                    "Ingen trenger å gjøre noe. Skjer det ofte, får maskinen for lite tid eller minne.",
                    "Nobody needs to do anything. If it happens often, the machine has too little time or memory."));

    private BrokenCall() {}

    /** Whether the call can have changed Altinn: it is a changing one, and some of its body left. */
    public static boolean mayHaveHadEffect(AltinnCall call) {
        return call.changing() && (call.body() == null || call.body().begun());
    }

    /** The failure where no call was under way: a disk that is full, for instance. Nothing was sent, and nothing is lost. */
    public static SubmissionFailure ofOwnFiles() {
        return new Unavailable(AltinnProblem.OWN_FILES.problem(), null);
    }

    /** The failure where this process had no right to send any more. */
    public static SubmissionFailure ofStandingStill() {
        return new Unavailable(STOOD_STILL, null);
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
