package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that fetches the next file of the receipt; leaves no call when there is none. */
@Singleton
@Named("planDownload")
final class PlanDownload implements Processor {

    private final OneSubmission one;
    private final AltinnCalls altinn;

    PlanDownload(OneSubmission one, AltinnCalls altinn) {
        this.one = one;
        this.altinn = altinn;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var pending = ReceiptFetch.FETCH.in(exchange).pending();
        if (pending.isEmpty()) {
            Variable.CALL.clear(exchange);
            return;
        }
        var element = pending.get(0).element();
        Variable.CALL.set(exchange, altinn.readData(one.profileIn(exchange), one.in(exchange), element));
    }
}
