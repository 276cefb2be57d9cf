package dev.altinncourier.route;

import dev.altinncourier.altinn.FoundProblem;
import dev.altinncourier.altinn.InstanceAnswer;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes over what Altinn lists of the instance and where its process stands, and notes it when that has moved. */
@Singleton
@Named("readInstance")
final class ReadInstance implements Processor {

    private final OneSubmission one;
    private final InstanceAnswer instances;
    private final SubmissionJournal journal;

    ReadInstance(OneSubmission one, InstanceAnswer instances, SubmissionJournal journal) {
        this.one = one;
        this.instances = instances;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var answer = Variable.ANSWER.in(exchange);
        if (InstanceAnswer.isOfAnother(submission.content().owner(), answer)) {
            throw new OperatorNeeded(ofAnother());
        }
        var seen =
                instances.instance(one.profileOf(submission), answer).orElseThrow(() -> UnreadableAnswer.in(exchange));
        // A call that is open is settled first, whatever became of the instance.
        if (InstanceAnswer.isDeletedDraft(answer)
                && Variable.UNKNOWN.find(exchange).isEmpty()) {
            throw FoundProblem.INSTANCE_DELETED.refused();
        }
        boolean moved = !Objects.equals(seen.task(), submission.madeInstance().task());
        exchange.getMessage().setBody(moved ? journal.save(submission.with(seen)) : submission.with(seen));
    }

    /** In query mode a person's party is told by a number that Altinn cuts. */
    private static Problem ofAnother() {
        return Problem.of(
                Category.UNKNOWN_OUTCOME,
                "instance-of-another-owner",
                new Text(
                        "Instansen i Altinn er laget for en annen enn den innsendingen gjelder. Ingenting er sendt i den.",
                        "The instance in Altinn was made for another than the owner. Nothing was sent into it."),
                new Text(
                        "Oppgi owner med partyId i submission.json, og kjør på nytt med --new-instance: da slettes utkastet.",
                        "Give the owner by partyId in submission.json, and re-drive with --new-instance: the draft is"
                                + " deleted then."));
    }
}
