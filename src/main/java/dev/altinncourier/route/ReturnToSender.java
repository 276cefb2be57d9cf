package dev.altinncourier.route;

import dev.altinncourier.journal.State;
import dev.altinncourier.outcome.Outcome;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Files what the sender must change in rejected. */
@Singleton
@Named("returnToSender")
final class ReturnToSender implements Processor {

    private final FileFailure failures;

    ReturnToSender(FileFailure failures) {
        this.failures = failures;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var refused = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SubmissionFailure.class);
        failures.file(Variable.ENTRY.in(exchange).id(), refused.problem(), Outcome.REJECTED, State.REJECTED);
    }
}
