package dev.altinncourier.intake;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.SubmissionFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a submission, collected so that its sender gets one report and not one per attempt. */
final class Findings {

    private static final int MOST = 200;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    /**
     * Notes a finding.
     *
     * @param file the sender's name of it
     * @param field place in the file: line, key or path
     * @param nb what is wrong, in words that repeat no value of the form
     * @param en the same in English
     */
    void add(Rule rule, String file, @Nullable String field, String nb, String en) {
        rules.add(rule);
        if (issues.size() < MOST) {
            issues.add(Issue.inFile(Printable.of(file), field, rule.rule(), nb + " / " + en));
        }
    }

    /** Notes a finding that the rule's own words are enough for. */
    void add(Rule rule, String file, @Nullable String field) {
        add(rule, file, field, rule.summary().nb(), rule.summary().en());
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * Ends the reading when anything was found. The gravest rule names the problem; all findings are in it.
     *
     * @throws SubmissionFailure to the operator when one of the rules demands it, else to the sender
     */
    void check() throws SubmissionFailure {
        if (isEmpty()) {
            return;
        }
        var gravest =
                rules.stream().min(Comparator.comparingInt(Findings::rank)).orElseThrow();
        var problem = gravest.problem().with(issues);
        if (gravest.needsOperator()) {
            throw new SubmissionFailure.OperatorNeeded(problem);
        }
        throw new SubmissionFailure.Refused(problem);
    }

    private static int rank(Rule rule) {
        if (rule.needsOperator()) {
            return 0;
        }
        return rule.category() == Category.UNSAFE_INPUT ? 1 : 2;
    }
}
