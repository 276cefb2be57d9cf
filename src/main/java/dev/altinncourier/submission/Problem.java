package dev.altinncourier.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a submission cannot go on, in the words its report uses.
 *
 * @param category sorts it
 * @param rule short kebab-case name of the rule that was broken, for machines
 * @param summary what happened
 * @param nextAction who must do what
 * @param issues the single findings; may be empty
 * @param answer the answer that told, where one did
 */
public record Problem(
        Category category, String rule, Text summary, Text nextAction, List<Issue> issues, @Nullable RawAnswer answer) {

    public Problem {
        issues = List.copyOf(issues);
    }

    public static Problem of(Category category, String rule, Text summary, Text nextAction) {
        return new Problem(category, rule, summary, nextAction, List.of(), null);
    }

    public Problem with(List<Issue> found) {
        return new Problem(category, rule, summary, nextAction, found, answer);
    }

    public Problem with(RawAnswer told) {
        return new Problem(category, rule, summary, nextAction, issues, told);
    }
}
