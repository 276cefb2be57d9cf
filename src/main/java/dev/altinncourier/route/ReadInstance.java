package dev.altinncourier.route;

import dev.altinncourier.altinn.InstanceAnswer;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes over what Altinn lists of the instance. */
@Singleton
@Named("readInstance")
final class ReadInstance implements Processor {

    private final OneSubmission one;
    private final InstanceAnswer instances;

    ReadInstance(OneSubmission one, InstanceAnswer instances) {
        this.one = one;
        this.instances = instances;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        if (InstanceAnswer.isOfAnother(submission.content().owner(), Variable.ANSWER.in(exchange))) {
            throw new OperatorNeeded(ofAnother());
        }
        var seen = instances
                .instance(profile, Variable.ANSWER.in(exchange))
                .orElseThrow(() -> UnreadableAnswer.in(exchange));
        exchange.getMessage().setBody(submission.with(seen));
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
