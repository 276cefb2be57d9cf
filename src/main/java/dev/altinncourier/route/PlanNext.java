package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that completes the task that was just read. */
@Singleton
@Named("planNext")
final class PlanNext implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanNext(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var task = Objects.requireNonNull(submission.madeInstance().task());
        var rule = Variable.MOVE.in(exchange);
        Variable.CALL.set(exchange, altinn.next(one.profileOf(submission), submission, task, rule));
    }
}
