package dev.altinncourier.route;

import dev.altinncourier.altinn.TaskMark;
import dev.altinncourier.journal.Waits;
import dev.altinncourier.journal.Waits.Wait;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Task;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a task that somebody else completes: notes when the wait in it begins, and looks how it was left. */
@Singleton
final class PersonsTurn {

    private static final String FEEDBACK = "feedback";
    private static final String USUAL_END = "EndEvent_1";

    private final Waits waits;

    PersonsTurn(Waits waits) {
        this.waits = waits;
    }

    /**
     * Where the process was just seen.
     *
     * @param task in which it stands
     * @param endEvent at which it has ended; null while it runs
     */
    record Sight(Task task, @Nullable String endEvent) {}

    /**
     * Looks whether the task that courier waits in has been left, and how.
     *
     * @throws SubmissionFailure when the person sent it back or gave it up, or seems to have
     */
    void follow(Submission submission, Sight now, AppProfile profile) throws SubmissionFailure {
        var open = waits.last(submission.id()).filter(wait -> wait.left() == null);
        if (open.isEmpty()) {
            return;
        }
        // What is not completed is not noted as left: after a crash, and in a re-drive, the same is found once more.
        var wait = open.get();
        if (now.task().hasEnded()) {
            requireCompleted(wait, now.endEvent(), profile.process().handoff().endEvents());
        } else if (!isWaiting(submission)
                || stands(wait, now.task())
                || now.task().elementId() == null) {
            return;
        } else if (submission.step() == Step.AWAIT_PERSON && isBack(submission, wait, now.task())) {
            throw new Refused(PersonProblem.sentBack(wait.mark(), now.task()));
        }
        waits.end(submission.id(), wait.mark());
        Log.infof("task %s has been left", wait.mark());
    }

    /** A process that is given up ends as well, at another event (BPMN). Altinn's own tools name the usual one so. */
    private static void requireCompleted(Wait wait, @Nullable String endEvent, List<String> good)
            throws SubmissionFailure {
        if (FEEDBACK.equals(TaskMark.type(wait.mark())) || endEvent == null) {
            return;
        }
        if (good.isEmpty() && !endEvent.equals(USUAL_END)) {
            throw new OperatorNeeded(PersonProblem.endedElsewhere(wait.mark(), endEvent));
        }
        if (!good.isEmpty() && !good.contains(endEvent)) {
            throw new Refused(PersonProblem.gaveUp(wait.mark(), endEvent));
        }
    }

    /** Notes that the wait begins, unless courier waits in this task already. */
    void enter(Submission submission, Task task, Step next) {
        if (next != Step.AWAIT_PERSON && next != Step.AWAIT_FEEDBACK) {
            return;
        }
        if (submission.step() != next
                || underWay(submission).filter(wait -> stands(wait, task)).isEmpty()) {
            waits.begin(submission.id(), TaskMark.of(task));
            if (next == Step.AWAIT_PERSON) {
                Log.infof(
                        "task %s of instance %s is a person's: ticket.txt says who and where",
                        TaskMark.of(task), submission.madeInstance().id());
            }
        }
    }

    private Optional<Wait> underWay(Submission submission) {
        return isWaiting(submission)
                ? waits.last(submission.id()).filter(wait -> wait.left() == null)
                : Optional.empty();
    }

    private static boolean isWaiting(Submission submission) {
        return submission.step() == Step.AWAIT_PERSON || submission.step() == Step.AWAIT_FEEDBACK;
    }

    private static boolean stands(Wait wait, Task now) {
        return TaskMark.elementId(wait.mark()).equals(now.elementId());
    }

    /** Altinn counts each move up, backwards too: only the order in which the tasks were first come to tells the side. */
    private boolean isBack(Submission submission, Wait wait, Task now) {
        var visited = waits.visited(submission.id()).stream()
                .map(TaskMark::elementId)
                .distinct()
                .toList();
        int there = visited.indexOf(now.elementId());
        return there >= 0 && there < visited.indexOf(TaskMark.elementId(wait.mark()));
    }
}
