package dev.altinncourier.intake;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;

/**
 * A submission is under way whose profile this courier was not started with: its file was renamed or taken away, or only
 * another node has it. Nothing is wrong with the submission, so it waits.
 */
public final class MissingProfile {

    public static final String RULE = "profile-missing";

    private MissingProfile() {}

    /** @param profile its id, which is the name of its file */
    public static Unavailable of(String profile) {
        return new Unavailable(problem(profile), null);
    }

    /** What is wrong, and what mends it. */
    public static Problem problem(String profile) {
        var file = profile + ".yaml";
        return Problem.of(
                Category.CONFIGURATION,
                RULE,
                new Text(
                        "Profilen " + profile + " er ikke lastet: " + file
                                + " mangler, eller nevner ingen app for miljøet.",
                        "The profile " + profile + " is not loaded: " + file
                                + " is missing, or names no app for the environment."),
                new Text(
                        "Legg " + file
                                + " tilbake i mappen for profiler og start courier på nytt: da går innsendingen videre"
                                + " av seg selv.",
                        "Put " + file
                                + " back into the folder of the profiles and restart courier: the submission then goes"
                                + " on by itself."));
    }
}
