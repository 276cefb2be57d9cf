package dev.altinncourier.route;

import dev.altinncourier.journal.SubmissionJournal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists the submissions that are due, longest first; before that, what the journal still holds in memory is written. */
@Singleton
@Named("listDue")
final class ListDue implements Processor {

    private final SubmissionJournal journal;
    private final int most;

    ListDue(SubmissionJournal journal, LimitsConfig limits) {
        this.journal = journal;
        this.most = limits.queue();
    }

    @Override
    public void process(Exchange exchange) {
        journal.writeOut();
        exchange.getMessage().setBody(journal.due(most));
    }
}
