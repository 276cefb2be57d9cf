package dev.altinncourier.route;

import dev.altinncourier.altinn.InstantiationCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that finds the owner's party id; leaves no call where none is needed. */
@Singleton
@Named("planPartyLookup")
final class PlanPartyLookup implements Processor {

    private final OneSubmission one;
    private final InstantiationCalls altinn;

    PlanPartyLookup(OneSubmission one, InstantiationCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var profile = one.profileIn(exchange);
        ReadParty.PARTY.clear(exchange);
        Variable.CALL.set(
                exchange,
                InstantiationCalls.needsPartyId(profile, one.in(exchange)) ? altinn.readParties(profile) : null);
    }
}
