package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Sends a submission back with all that the app says of what is wrong. */
@Singleton
@Named("refuseWithWords")
final class RefuseWithWords implements Processor {

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        throw Variable.REFUSAL.in(exchange).failure();
    }
}
