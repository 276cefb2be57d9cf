package dev.altinncourier.route;

import dev.altinncourier.outcome.Outcome;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Decides that the sender must act: the submission goes to rejected. */
@Singleton
@Named("decideReturn")
final class DecideReturn implements Processor {

    @Override
    public void process(Exchange exchange) {
        var refused = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SubmissionFailure.class);
        Ending.ENDING.set(exchange, Ending.failed(Outcome.REJECTED, refused.problem()));
    }
}
