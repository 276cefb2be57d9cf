package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists what the authority's own validation is asked at this step. */
@Singleton
@Named("listPrevalidations")
final class ListPrevalidations implements Processor {

    private final OneSubmission one;

    ListPrevalidations(OneSubmission one) {
        this.one = one;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        Prevalidations.ALL.set(exchange, Prevalidations.of(one.profileIn(exchange), one.in(exchange)));
        ValidationJob.begin(exchange);
    }
}
