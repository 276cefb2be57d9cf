package dev.altinncourier.route;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import org.jspecify.annotations.Nullable;

/** A call to courier's own API that cannot be answered as asked. */
final class CallRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem problem;
    private final @Nullable Integer retryAfter;

    private CallRefused(int status, Problem problem, @Nullable Integer retryAfter) {
        super(problem.rule());
        this.status = status;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** For good: the caller must change something. */
    static CallRefused of(int status, String rule, Text summary, Text fix) {
        return new CallRefused(status, Problem.of(Category.VALIDATION, rule, summary, fix), null);
    }

    /** For now: the same call may be made again later. */
    static CallRefused forNow(Problem problem, int seconds) {
        return new CallRefused(503, problem, seconds);
    }

    /** HTTP status. */
    int status() {
        return status;
    }

    Problem problem() {
        return problem;
    }

    /** Seconds; null when another try would not help. */
    @Nullable
    Integer retryAfter() {
        return retryAfter;
    }
}
