package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that reads where the process stands. */
@Singleton
@Named("planReadProcess")
final class PlanReadProcess implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanReadProcess(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        Variable.CALL.set(exchange, altinn.readProcess(one.profileIn(exchange), one.in(exchange)));
    }
}
