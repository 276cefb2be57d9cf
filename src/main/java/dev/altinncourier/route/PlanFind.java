package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the query for the instances that the owner has of the app since the intent to make one. */
@Singleton
@Named("planFind")
final class PlanFind implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanFind(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var intended = Variable.UNKNOWN.in(exchange).intendedAt();
        Variable.CALL.set(exchange, altinn.findInstances(one.profileIn(exchange), one.in(exchange), intended));
        FoundInstances.FOUND.set(exchange, new FoundInstances(List.of(), 0));
        Candidates.CANDIDATES.set(exchange, Candidates.NONE);
    }
}
