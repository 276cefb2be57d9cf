package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that deletes a draft. One that is gone is forgotten, and what was handed in is left alone. */
@Singleton
@Named("planDiscard")
final class PlanDiscard implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;
    private final Drafts drafts;

    PlanDiscard(OneSubmission one, AltinnCalls altinn, Drafts drafts) {
        this.one = one;
        this.altinn = altinn;
        this.drafts = drafts;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        Variable.CALL.clear(exchange);
        switch (Drafts.STATE.in(exchange)) {
            case GONE -> drafts.forget(exchange);
            case DRAFT -> Variable.CALL.set(exchange, altinn.discard(one.profileIn(exchange), one.in(exchange)));
            case SUBMITTED -> leave(exchange);
        }
    }

    private static void leave(Exchange exchange) throws SubmissionFailure {
        if (Drafts.ABANDONED.find(exchange).isEmpty()) {
            throw new OperatorNeeded(submitted());
        }
    }

    private static Problem submitted() {
        return Problem.of(
                Category.DUPLICATE,
                "instance-is-submitted",
                new Text(
                        "Instansen i Altinn er levert og blir ikke slettet: en ny ville vært en levering til.",
                        "The instance in Altinn has been handed in and is not deleted: a new one would be a second"
                                + " submission."),
                new Text(
                        "Se på instansen i Altinn (lenken under). Skal det leveres en gang til, legg det inn som en ny"
                                + " innsending.",
                        "Look at the instance in Altinn (link below). If it is to be submitted once more, drop it as a new"
                                + " submission."));
    }
}
