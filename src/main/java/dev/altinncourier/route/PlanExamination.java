package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that reads the next form of a candidate; leaves no call when there is none. */
@Singleton
@Named("planExamination")
final class PlanExamination implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanExamination(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var unread = Candidates.CANDIDATES.in(exchange).unread();
        Variable.CALL.clear(exchange);
        if (!unread.isEmpty()) {
            var candidate = unread.get(0);
            var submission = one.in(exchange).with(candidate.instance());
            var form = candidate.forms().get(0);
            Variable.CALL.set(exchange, altinn.readData(one.profileIn(exchange), submission, form));
        }
    }
}
