package dev.altinncourier.route;

import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Releases the contents that a submission had before it was corrected: it is through, and they were never handed in. */
@Singleton
@Named("releaseClaims")
final class ReleaseClaims implements Processor {

    private final OneSubmission one;
    private final DuplicateCheck duplicates;

    ReleaseClaims(OneSubmission one, DuplicateCheck duplicates) {
        this.one = one;
        this.duplicates = duplicates;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        duplicates.through(one.in(exchange));
    }
}
