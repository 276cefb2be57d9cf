package dev.altinncourier.route;

import dev.altinncourier.altinn.InstantiationCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that makes the instance. */
@Singleton
@Named("planInstantiation")
final class PlanInstantiation implements Processor {

    private final OneSubmission one;
    private final InstantiationCalls altinn;

    PlanInstantiation(OneSubmission one, InstantiationCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        Variable.CALL.set(
                exchange,
                altinn.instantiate(
                        one.profileIn(exchange),
                        one.in(exchange),
                        ReadParty.PARTY.find(exchange).orElse(null)));
    }
}
