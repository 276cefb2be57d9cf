package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.FileVerdict;
import dev.altinncourier.profile.AppProfile.HandoffRule;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.Template.Known;
import dev.altinncourier.yaml.Choices;
import dev.altinncourier.yaml.NearestName;
import dev.altinncourier.yaml.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code process}, {@code stopAt} and {@code feedback}. */
final class ProcessSection {

    /** What Altinn's own task types take; a task type of the app's own takes an action named like itself. */
    private static final List<String> ACTIONS = List.of("write", "confirm", "sign", "pay");

    private static final String STEP = "'- {task: data, action: write}' for each task courier may complete";
    private static final String VERDICT = "'{dataType: ..., xpath: ..., accepted: [...], rejected: [...]}'";

    /** Who completes a task. */
    private enum Actor {
        SYSTEM,
        PERSON
    }

    private static final String FEEDBACK = "'{dataTypes: [kvittering]}', the files that make the answer complete";

    private final Section profile;
    private final Chosen chosen;
    private final TemplateNames names;

    ProcessSection(Section profile, Chosen chosen, Collection<String> vars) {
        this.profile = profile;
        this.chosen = chosen;
        this.names = TemplateNames.of(vars, Known.KEY, Known.ID, Known.INSTANCE_ID);
    }

    ProcessRule read() {
        var stop = profile.choice("stopAt", Stop.values(), Stop.END);
        var block = profile.section("feedback", FEEDBACK);
        var feedback = block.map(ProcessSection::feedback);
        if (stop == Stop.FEEDBACK && !profile.has("feedback")) {
            profile.reject("stopAt", "'stopAt: feedback' needs a block 'feedback'", "add 'feedback:' with " + FEEDBACK);
        }
        block.filter(answer -> stop != Stop.FEEDBACK).ifPresent(ProcessSection::rejectVerdict);
        var steps = steps(stop);
        checkPersons(stop, steps.stream().anyMatch(TaskRule::person));
        return new ProcessRule(steps, stop, feedback.orElse(null), handoff());
    }

    /** Nobody reads the verdict of an answer that is not waited for. */
    private static void rejectVerdict(Section feedback) {
        Stream.of("poll", "verdict")
                .filter(feedback::has)
                .forEach(key -> feedback.reject(
                        key,
                        "courier does not wait for the answer",
                        "write 'stopAt: feedback', or drop '" + key + "'"));
    }

    private void checkPersons(Stop stop, boolean persons) {
        if (persons && stop == Stop.BEFORE_PERSON) {
            profile.reject(
                    "stopAt",
                    "'before-person' ends where a person acts, but a step has 'actor: person' to wait for one",
                    "drop that step, or write 'stopAt: end' or 'stopAt: feedback'");
        }
        if (!persons && stop != Stop.BEFORE_PERSON && profile.has("handoff")) {
            profile.reject("handoff", "no step is a person's", "add 'actor: person' to the step, or drop 'handoff'");
        }
    }

    private HandoffRule handoff() {
        return profile.section("handoff", "'{link: an address, deadline: 14d}'")
                .map(block -> block.only("link", "deadline", "endEvents"))
                .map(block -> new HandoffRule(
                        block.has("link") ? chosen.link(block, "link", names) : null,
                        block.has("deadline") ? block.duration("deadline", Duration.ofDays(1)) : null,
                        block.texts("endEvents", Syntax.EVENT)))
                .orElse(HandoffRule.NONE);
    }

    private List<TaskRule> steps(Stop stop) {
        if (!profile.has("process")) {
            profile.missing("process", STEP);
        } else if (profile.hasEmptyList("process") && stop != Stop.BEFORE_PERSON) {
            profile.reject("process", "'process' has no step", "add " + STEP + ", or write 'stopAt: before-person'");
        }
        var tasks = new HashSet<String>();
        var steps = new ArrayList<TaskRule>();
        for (var section : profile.sections("process", STEP)) {
            var step = step(section);
            if (!step.task().isEmpty() && !tasks.add(step.task())) {
                section.reject(
                        "task",
                        "a second step is for the task '" + step.task() + "'",
                        "keep one, or write the tasks' ids, such as Task_2");
            }
            steps.add(step);
        }
        return steps;
    }

    private static TaskRule step(Section step) {
        step.only("task", "action", "actor");
        var task = step.text("task", Syntax.TASK);
        if (task.equals("feedback")) {
            step.reject("task", "a feedback task is the authority's", "drop the step, and write 'stopAt: feedback'");
        }
        step.choice("actor", Actor.values(), Actor.SYSTEM);
        boolean person = step.has("actor") && !step.says("actor", Choices.spelling(Actor.SYSTEM));
        if (person && !step.has("action")) {
            return new TaskRule(task, "", true);
        }
        var action = step.text("action", Syntax.ACTION);
        if (!action.isEmpty() && !task.isEmpty() && !isActionOf(task, action)) {
            var choices = Stream.concat(ACTIONS.stream(), Stream.of(task)).toList();
            step.reject(
                    "action",
                    "'action' cannot be '" + action + "' in the task '" + task + "'",
                    new NearestName(choices).advice(action));
        }
        return new TaskRule(task, action, person);
    }

    private static boolean isActionOf(String task, String action) {
        return ACTIONS.contains(action) || action.equals(task);
    }

    private static FeedbackRule feedback(Section feedback) {
        feedback.only("dataTypes", "fetch", "poll", "verdict");
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
        var verdict = feedback.section("verdict", VERDICT).map(ProcessSection::verdict);
        verdict.filter(file -> !file.dataType().isEmpty() && !dataTypes.contains(file.dataType()))
                .ifPresent(file -> feedback.reject(
                        "verdict", "courier would not wait for '" + file.dataType() + "'", "add it to 'dataTypes'"));
        return new FeedbackRule(dataTypes, fetch, new PollSection(feedback).read(PollRule.USUAL), verdict.orElse(null));
    }

    private static FileVerdict verdict(Section verdict) {
        verdict.only("dataType", "xpath", "accepted", "remarks", "rejected", "reason");
        return new FileVerdict(verdict.text("dataType", Syntax.DATA_TYPE), new VerdictSection(verdict).read());
    }
}
