package dev.altinncourier.token;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.RawAnswer;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The failures that time mends: nothing was changed in Altinn, so the submission waits. */
final class TokenOutage {

    private static final Text WAIT = new Text(
            "Ingen trenger å gjøre noe nå: innsendingen venter og prøves igjen av seg selv.",
            "Nobody needs to do anything now: the submission waits and is tried again by itself.");

    private TokenOutage() {}

    static Unavailable told(String rule, Text summary, RawAnswer answer, @Nullable Duration pause) {
        return new Unavailable(problem(rule, summary, WAIT).with(answer), pause);
    }

    static Unavailable of(String rule, Text summary) {
        return new Unavailable(problem(rule, summary, WAIT), null);
    }

    static Unavailable until(String rule, Text summary, Text nextAction) {
        return new Unavailable(problem(rule, summary, nextAction), null);
    }

    private static Problem problem(String rule, Text summary, Text nextAction) {
        return Problem.of(Category.TRANSIENT_EXHAUSTED, rule, summary, nextAction);
    }
}
