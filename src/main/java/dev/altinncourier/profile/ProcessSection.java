package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code process}, {@code stopAt} and {@code feedback}. */
final class ProcessSection {

    /** What Altinn's own task types take; a task type of the app's own takes an action named like itself. */
    private static final List<String> ACTIONS = List.of("write", "confirm", "sign", "pay");

    private static final String STEP = "'- {task: data, action: write}' for each task courier may complete";
    private static final String FEEDBACK = "'{dataTypes: [kvittering]}', the files that make the answer complete";

    private final Section profile;

    ProcessSection(Section profile) {
        this.profile = profile;
    }

    ProcessRule read() {
        var stop = profile.choice("stopAt", Stop.values(), Stop.END);
        var feedback = profile.section("feedback", FEEDBACK).map(ProcessSection::feedback);
        if (stop == Stop.FEEDBACK && !profile.has("feedback")) {
            profile.reject("stopAt", "'stopAt: feedback' needs a block 'feedback'", "add 'feedback:' with " + FEEDBACK);
        }
        return new ProcessRule(steps(stop), stop, feedback.orElse(null));
    }

    private List<TaskRule> steps(Stop stop) {
        if (!profile.has("process")) {
            profile.missing("process", STEP);
        } else if (profile.hasEmptyList("process") && stop != Stop.BEFORE_PERSON) {
            profile.reject("process", "'process' has no step", "add " + STEP + ", or write 'stopAt: before-person'");
        }
        return profile.sections("process", STEP).stream()
                .map(ProcessSection::step)
                .toList();
    }

    private static TaskRule step(Section step) {
        step.only("task", "action");
        var task = step.text("task", Syntax.TASK);
        var action = step.text("action", Syntax.ACTION);
        if (!action.isEmpty() && !task.isEmpty() && !isActionOf(task, action)) {
            var choices = Stream.concat(ACTIONS.stream(), Stream.of(task)).toList();
            step.reject(
                    "action",
                    "'action' cannot be '" + action + "' in the task '" + task + "'",
                    new NearestName(choices).advice(action));
        }
        return new TaskRule(task, action);
    }

    private static boolean isActionOf(String task, String action) {
        return ACTIONS.contains(action) || action.equals(task);
    }

    private static FeedbackRule feedback(Section feedback) {
        feedback.only("dataTypes", "fetch");
        if (!feedback.has("dataTypes")) {
            feedback.missing("dataTypes", "a list of what must be there before the answer is complete");
        } else if (feedback.hasEmptyList("dataTypes")) {
            feedback.reject("dataTypes", "'dataTypes' is an empty list", "write " + Syntax.DATA_TYPE.hint());
        }
        var dataTypes = feedback.texts("dataTypes", Syntax.DATA_TYPE);
        var fetch = Optional.of(feedback)
                .filter(block -> block.has("fetch"))
                .map(block -> block.texts("fetch", Syntax.DATA_TYPE))
                .orElse(dataTypes);
        return new FeedbackRule(dataTypes, fetch);
    }
}
