package dev.altinncourier.route;

import dev.altinncourier.altinn.ReceiptElements;
import dev.altinncourier.outcome.FetchedFiles;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists the files that go beside the receipt; where the authority's are not all there yet, they are waited for. */
@Singleton
@Named("planReceipt")
final class PlanReceipt implements Processor {

    private final OneSubmission one;
    private final FetchedFiles files;

    PlanReceipt(OneSubmission one, FetchedFiles files) {
        this.one = one;
        this.files = files;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var wanted = ReceiptElements.of(one.profileOf(submission), submission.madeInstance());
        var targets = files.targets(submission.folder(), wanted);
        ReceiptFetch.FETCH.set(exchange, new ReceiptFetch(targets, List.of()));
    }
}
