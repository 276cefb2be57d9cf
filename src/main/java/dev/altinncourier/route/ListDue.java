package dev.altinncourier.route;

import dev.altinncourier.journal.SubmissionJournal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lists the submissions that are due, longest first. */
@Singleton
@Named("listDue")
final class ListDue implements Processor {

    private final SubmissionJournal journal;
    private final int most;

    ListDue(SubmissionJournal journal, @ConfigProperty(name = "courier.limits.queue") int most) {
        this.journal = journal;
        this.most = most;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(journal.due(most));
    }
}
