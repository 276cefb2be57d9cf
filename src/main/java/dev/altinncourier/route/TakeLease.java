package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Takes the lease of a submission and makes it the body: null until its files have been read. */
@Singleton
@Named("takeLease")
final class TakeLease implements Processor {

    private final SubmissionJournal journal;
    private final ReturnFolder folders;

    TakeLease(SubmissionJournal journal, ReturnFolder folders) {
        this.journal = journal;
        this.folders = folders;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, IOException {
        var id = exchange.getMessage().getMandatoryBody(SubmissionId.class);
        MDC.put("submission", id.value());
        var entry = journal.takeUp(id);
        if (entry.isEmpty() || folders.hasEnded(entry.get())) {
            Variable.ENTRY.clear(exchange);
            return;
        }
        var working = folders.toWork(entry.get());
        Variable.ENTRY.set(exchange, working);
        exchange.getMessage().setBody(read(working));
    }

    /** The submission, unless its files are to be read first. */
    private static @Nullable Submission read(JournalEntry entry) {
        var submission = entry.submission();
        return submission != null && submission.step() != Step.READ ? submission : null;
    }
}
