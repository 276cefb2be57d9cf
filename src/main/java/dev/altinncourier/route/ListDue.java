package dev.altinncourier.route;

import dev.altinncourier.journal.Holds;
import dev.altinncourier.journal.SubmissionJournal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Lists the submissions that are due, longest first; among them whoever is to look whether a set-up is mended. */
@Singleton
@Named("listDue")
final class ListDue implements Processor {

    private final SubmissionJournal journal;
    private final Holds holds;
    private final int most;

    ListDue(SubmissionJournal journal, Holds holds, LimitsConfig limits) {
        this.journal = journal;
        this.holds = holds;
        this.most = limits.queue();
    }

    @Override
    public void process(Exchange exchange) {
        holds.sendLooks();
        exchange.getMessage().setBody(journal.due(most));
    }
}
