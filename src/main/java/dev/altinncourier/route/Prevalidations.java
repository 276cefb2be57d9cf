package dev.altinncourier.route;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.PrevalidationRule;
import dev.altinncourier.profile.PrevalidationRule.JobRule;
import dev.altinncourier.profile.PrevalidationRule.When;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the authority is still to be asked in this run.
 *
 * @param pending one after another
 */
record Prevalidations(List<Pending> pending) {

    static final Variable<Prevalidations> ALL = new Variable<>("prevalidations", Prevalidations.class);

    Prevalidations {
        pending = List.copyOf(pending);
    }

    /**
     * One question.
     *
     * @param name of it in notes: the rule's place in the profile and the file
     * @param rule of the profile
     * @param part that it is about
     */
    record Pending(String name, PrevalidationRule rule, Part part) {}

    /** All that are to be asked at the step where a submission stands. */
    static Prevalidations of(AppProfile profile, Submission submission) {
        return of(
                profile,
                submission,
                submission.step() == Step.AWAIT_VALIDATION ? When.AFTER_UPLOAD : When.BEFORE_INSTANCE);
    }

    static Prevalidations of(AppProfile profile, Submission submission, When when) {
        var pending = new ArrayList<Pending>();
        if (hasLeftDataTask(submission)) {
            return new Prevalidations(pending);
        }
        var rules = profile.contents().prevalidations();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var parts = submission.content().parts().stream()
                    .filter(part -> rule.when() == when && part.role().equals(rule.file()))
                    .filter(part -> rule.size().contains(part.size()));
            // A job is about all that lies in the instance.
            for (var part : (rule.job() == null ? parts : parts.limit(1)).toList()) {
                pending.add(new Pending("prevalidate-" + (i + 1) + " " + part.path(), rule, part));
            }
        }
        return new Prevalidations(pending);
    }

    /** The authority said yes before the data task was left; one that is moved back later is not asked about once more. */
    private static boolean hasLeftDataTask(Submission submission) {
        var task = submission.knownInstance().map(Instance::task).orElse(null);
        return task != null
                && (task.hasEnded() || (task.type() != null && !task.type().equals("data")));
    }

    /** How often a job among them is asked. */
    PollRule poll() {
        return pending.stream()
                .flatMap(asked -> Stream.ofNullable(asked.rule().job()))
                .findFirst()
                .map(JobRule::poll)
                .orElse(PollRule.USUAL);
    }

    Pending first() {
        return pending.get(0);
    }

    /** Those after the first. */
    Prevalidations rest() {
        return new Prevalidations(pending.subList(1, pending.size()));
    }
}
