package dev.altinncourier.live;

import dev.altinncourier.live.AppProcess.Task;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares {@code process} and {@code stopAt} of a profile with the tasks of its app. */
final class ProcessComparison {

    private static final String FEEDBACK = "feedback";

    private static final Map<String, String> ACTIONS =
            Map.of("data", "write", "confirmation", "confirm", "signing", "sign", "payment", "pay");

    private final ProcessRule rule;
    private final List<Task> tasks;
    private final Differences differences;

    ProcessComparison(ProcessRule rule, AppProcess process, Differences differences) {
        this.rule = rule;
        this.tasks = process.tasks();
        this.differences = differences;
    }

    void compare() {
        rule.steps().stream()
                .filter(step -> tasks.stream().noneMatch(task -> task.is(step.task())))
                .forEach(step ->
                        differences.add("the process has no task '" + step.task() + "'", "write one of " + listed()));
        compareOrder();
        if (rule.stop() != Stop.BEFORE_PERSON) {
            tasks.stream().filter(this::isNobodys).forEach(this::unlisted);
        }
        compareFeedback();
    }

    /** The steps that are tasks of the process, as the process has them. */
    private void compareOrder() {
        var written = rule.steps().stream()
                .map(this::position)
                .filter(position -> position >= 0)
                .toList();
        if (!written.equals(written.stream().sorted().toList())) {
            differences.add("the tasks come in another order than the steps", "write them in the order " + listed());
        }
    }

    private int position(TaskRule step) {
        for (int i = 0; i < tasks.size(); i++) {
            if (tasks.get(i).is(step.task())) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNobodys(Task task) {
        return !task.type().equals(FEEDBACK) && rule.steps().stream().noneMatch(step -> task.is(step.task()));
    }

    private void unlisted(Task task) {
        var action = ACTIONS.getOrDefault(task.type(), task.type().isEmpty() ? "..." : task.type());
        differences.add(
                "the process has the task " + task + ", which no step is for",
                "add '{task: " + (task.type().isEmpty() ? task.id() : task.type()) + ", action: " + action
                        + "}', or with 'actor: person', or write 'stopAt: before-person'");
    }

    private void compareFeedback() {
        boolean answered = tasks.stream().anyMatch(task -> task.type().equals(FEEDBACK));
        if (answered && rule.stop() == Stop.END) {
            differences.add(
                    "the process has a feedback task, in which the authority answers",
                    "write 'stopAt: feedback' and a block 'feedback'");
        }
        if (!answered && rule.stop() == Stop.FEEDBACK) {
            differences.add("the process has no feedback task: nobody would answer", "write 'stopAt: end'");
        }
    }

    private String listed() {
        return tasks.stream().map(Task::toString).collect(Collectors.joining(", "));
    }
}
