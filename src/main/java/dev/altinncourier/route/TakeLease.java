package dev.altinncourier.route;

import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.jboss.logging.MDC;

/** Takes the lease of a submission and makes it the body: null until its files have been read. */
@Singleton
@Named("takeLease")
final class TakeLease implements Processor {

    private final SubmissionJournal journal;

    TakeLease(SubmissionJournal journal) {
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var id = exchange.getMessage().getMandatoryBody(SubmissionId.class);
        var entry = journal.takeUp(id).orElse(null);
        MDC.put("submission", id.value());
        Variable.ENTRY.set(exchange, entry);
        exchange.getMessage().setBody(entry == null ? null : entry.submission());
    }
}
