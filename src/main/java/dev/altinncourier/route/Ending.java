package dev.altinncourier.route;

import dev.altinncourier.outcome.Outcome;
import dev.altinncourier.outcome.Receipt.Verdict;
import dev.altinncourier.submission.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a submission ends, while its report is written and its folder moved.
 *
 * @param outcome names the folder it goes to
 * @param problem why it failed; null when it got through
 * @param folder where it lies now; null until it has been moved
 * @param word for the log: the verdict of one that got through, the rule of one that failed
 */
record Ending(Outcome outcome, @Nullable Problem problem, @Nullable Path folder, String word) {

    static final Variable<Ending> ENDING = new Variable<>("ending", Ending.class);

    static Ending done(Verdict verdict) {
        return new Ending(Outcome.DONE, null, null, verdict.word());
    }

    static Ending failed(Outcome outcome, Problem problem) {
        return new Ending(outcome, problem, null, problem.rule());
    }

    Ending in(Path moved) {
        return new Ending(outcome, problem, moved, word);
    }
}
