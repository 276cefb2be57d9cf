package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.outcome.Outcome;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Decides that the sender must act: the submission goes to rejected, and its draft where the settings say so. */
@Singleton
@Named("decideReturn")
final class DecideReturn implements Processor {

    private final SubmissionJournal journal;
    private final DraftPolicy drafts;

    DecideReturn(
            SubmissionJournal journal,
            @ConfigProperty(name = "courier.drafts", defaultValue = "keep") DraftPolicy drafts) {
        this.journal = journal;
        this.drafts = drafts;
    }

    @Override
    public void process(Exchange exchange) {
        var refused = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SubmissionFailure.class);
        Ending.ENDING.set(exchange, Ending.failed(Outcome.REJECTED, refused.problem()));
        Drafts.ABANDONED.clear(exchange);
        if (drafts == DraftPolicy.DELETE) {
            abandon(exchange, Variable.ENTRY.in(exchange));
        }
    }

    /** As the journal has it, which is what the draft was made with; the files may be another owner's by now. */
    private void abandon(Exchange exchange, JournalEntry entry) {
        var submission =
                journal.find(entry.id()).orElseThrow().in(entry.folder()).submission();
        if (submission != null && submission.instance() != null) {
            Drafts.ABANDONED.set(exchange, submission);
            exchange.getMessage().setBody(submission);
        }
    }
}
