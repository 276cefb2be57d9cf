package dev.altinncourier.route;

import dev.altinncourier.altinn.TaskMark;
import dev.altinncourier.journal.Waits;
import dev.altinncourier.journal.Waits.Wait;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Task;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Follows a task that somebody else completes: notes when the wait in it begins, and looks how it was left. */
@Singleton
final class PersonsTurn {

    private final Waits waits;

    PersonsTurn(Waits waits) {
        this.waits = waits;
    }

    /**
     * Looks whether the task that courier waits in has been left, and to which side.
     *
     * @param now where the process was just seen to stand
     * @throws SubmissionFailure.Refused when the person sent it back instead of on
     */
    void follow(Submission submission, Task now) throws SubmissionFailure {
        var wait = underWay(submission);
        if (wait.isEmpty() || stands(wait.get(), now) || (now.elementId() == null && !now.hasEnded())) {
            return;
        }
        if (submission.step() == Step.AWAIT_PERSON && isBack(submission, wait.get(), now)) {
            // Nothing is noted before the report is: after a crash it is found once more that it was sent back.
            throw new Refused(sentBack(wait.get(), now));
        }
        waits.end(submission.id(), wait.get().mark());
        Log.infof("task %s has been left", wait.get().mark());
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
        boolean waiting = submission.step() == Step.AWAIT_PERSON || submission.step() == Step.AWAIT_FEEDBACK;
        return waiting ? waits.last(submission.id()).filter(wait -> wait.left() == null) : Optional.empty();
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

    private static Problem sentBack(Wait wait, Task now) {
        var from = TaskMark.elementId(wait.mark()) + " (" + TaskMark.type(wait.mark()) + ")";
        var to = now.elementId() + " (" + now.type() + ")";
        return Problem.of(
                Category.VALIDATION,
                "person-sent-back",
                new Text(
                        "Den som skulle fullføre oppgaven " + from + " i Altinn, sendte skjemaet tilbake til " + to
                                + ".",
                        "Whoever was to complete task " + from + " in Altinn sent the form back to " + to + "."),
                new Text(
                        "Spør vedkommende hva som er galt, rett filene, og legg mappen i innboksen på nytt. Utkastet i Altinn"
                                + " er beholdt.",
                        "Ask that person what is wrong, correct the files, and drop the folder again. The draft in Altinn is"
                                + " kept."));
    }
}
