package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that reads an instance which may be gone. */
@Singleton
@Named("planReadDraft")
final class PlanReadDraft implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanReadDraft(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        Variable.CALL.set(exchange, altinn.readDraft(one.profileIn(exchange), one.in(exchange)));
    }
}
