package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.altinn.StoredElement;
import dev.altinncourier.journal.Removals;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Makes ready the call that deletes the element of a part that the sender has taken out, as the instance was just read.
 * Where there is no such element, nothing is called. What somebody has signed is not changed: only a data task is.
 */
@Singleton
@Named("planRemoval")
final class PlanRemoval implements Processor {

    private static final String DATA = "data";

    private final OneSubmission one;
    private final AltinnCalls altinn;
    private final Removals removals;
    private final RepeatedForms repeated;

    PlanRemoval(OneSubmission one, AltinnCalls altinn, Removals removals, RepeatedForms repeated) {
        this.one = one;
        this.altinn = altinn;
        this.removals = removals;
        this.repeated = repeated;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var part = Variable.REMOVAL.in(exchange);
        var element = StoredElement.of(profile, submission, part);
        Variable.CALL.clear(exchange);
        if (element.isEmpty()) {
            removals.noteGone(submission.id(), part);
            return;
        }
        var task = submission.madeInstance().task();
        if (task == null || !DATA.equals(task.type())) {
            throw new OperatorNeeded(tooLate());
        }
        repeated.sendAgainWithout(part, submission);
        Variable.CALL.set(exchange, altinn.deleteData(profile, submission, element.get(), part));
    }

    private static Problem tooLate() {
        return Problem.of(
                Category.UNKNOWN_OUTCOME,
                "removal-after-data-task",
                new Text(
                        "En fil er tatt ut, men instansen i Altinn er forbi utfyllingen.",
                        "A file was taken out, but the instance in Altinn is past the data task."),
                new Text(
                        "Legg filen tilbake, eller kjør på nytt med --new-instance: da slettes utkastet først.",
                        "Put the file back, or re-drive with --new-instance: the draft is deleted first."));
    }
}
