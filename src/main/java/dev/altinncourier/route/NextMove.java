package dev.altinncourier.route;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Task;
import dev.altinncourier.submission.Text;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Decides what courier does in the task that a process stands in. */
@Singleton
final class NextMove {

    private static final String FEEDBACK = "feedback";

    /**
     * What is done.
     *
     * @param rule the task's rule when it is completed; null when courier stops here
     * @param next the step that follows
     */
    record Choice(@Nullable TaskRule rule, Step next) {}

    NextMove() {}

    /**
     * Chooses.
     *
     * @param task just read
     * @param stopAt the task at which the sender wants courier to stop
     * @param waiting whether the authority's answer was awaited before
     * @throws SubmissionFailure when the process stands where neither profile nor sender expects it
     */
    Choice choose(AppProfile profile, Task task, @Nullable String stopAt, boolean waiting) throws SubmissionFailure {
        if (task.hasEnded()) {
            return new Choice(null, Step.FILE_RECEIPT);
        }
        if (task.elementId() == null) {
            // Not ended and nowhere: a process that cannot be read is no place to stop at.
            throw new OperatorNeeded(unexpected(task));
        }
        if (task.elementId().equals(stopAt)) {
            return new Choice(null, Step.FILE_RECEIPT);
        }
        if (FEEDBACK.equals(task.type())) {
            return feedback(profile, task);
        }
        return step(profile, task, waiting ? null : rule(profile, task));
    }

    private static Choice step(AppProfile profile, Task task, @Nullable TaskRule rule) throws SubmissionFailure {
        if (rule != null && !rule.person()) {
            return new Choice(rule, Step.ADVANCE);
        }
        if (profile.process().stop() == Stop.BEFORE_PERSON) {
            return new Choice(null, Step.FILE_RECEIPT);
        }
        if (rule != null) {
            return new Choice(null, Step.AWAIT_PERSON);
        }
        throw new OperatorNeeded(unexpected(task));
    }

    private static Choice feedback(AppProfile profile, Task task) throws SubmissionFailure {
        if (profile.process().stop() != Stop.FEEDBACK) {
            throw new OperatorNeeded(unexpected(task));
        }
        return new Choice(null, Step.AWAIT_FEEDBACK);
    }

    private static @Nullable TaskRule rule(AppProfile profile, Task task) {
        return profile.process().steps().stream()
                .filter(step -> step.task().equals(task.type()) || step.task().equals(task.elementId()))
                .findFirst()
                .orElse(null);
    }

    /** What completes the task that the process stands in; empty where the profile leaves that to the task's type. */
    static String actionOf(AppProfile profile, Submission submission) {
        var task = submission.madeInstance().task();
        var rule = task == null ? null : rule(profile, task);
        return rule == null ? "" : rule.action();
    }

    private static Problem unexpected(Task task) {
        var where = task.elementId() + " (" + task.type() + ")";
        return Problem.of(
                Category.CONFIGURATION,
                "unexpected-task",
                new Text(
                        "Prosessen i Altinn står i oppgaven " + where + ", som profilen ikke sier noe om.",
                        "The process in Altinn stands in task " + where + ", of which the profile says nothing."),
                new Text(
                        "Legg oppgaven til i profilen, eller sett stopAt til before-person, og kjør innsendingen på nytt.",
                        "Add the task to the profile, or set stopAt to before-person, and re-drive the submission."));
    }
}
