package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that reads the app's texts. */
@Singleton
@Named("planReadTexts")
final class PlanReadTexts implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanReadTexts(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        Variable.REFUSED.set(exchange, Variable.CALL.in(exchange));
        Variable.CALL.set(exchange, altinn.readTexts(one.profileIn(exchange)));
    }
}
