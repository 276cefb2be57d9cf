package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalProbe;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.apache.camel.support.SynchronizationAdapter;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Takes the lease of a submission and makes it the body: null until its files have been read. */
@Singleton
@Named("takeLease")
final class TakeLease implements Processor {

    private final Turns turns;
    private final ReturnFolder folders;
    private final JournalProbe journal;

    TakeLease(Turns turns, ReturnFolder folders, JournalProbe journal) {
        this.journal = journal;
        this.turns = turns;
        this.folders = folders;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, IOException {
        var id = exchange.getMessage().getMandatoryBody(SubmissionId.class);
        MDC.put("submission", id.value());
        Variable.ENTRY.clear(exchange);
        JournalIntent.FAILURES_BEFORE.set(exchange, journal.failures());
        var taken = turns.begin(id);
        if (taken.isEmpty()) {
            return;
        }
        var entry = taken.get();
        exchange.getExchangeExtension().addOnCompletion(new EndOfTurn(turns, entry));
        Variable.ENTRY.set(exchange, entry);
        if (folders.hasEnded(entry)) {
            Variable.ENTRY.clear(exchange);
            return;
        }
        var working = folders.toWork(entry);
        Variable.ENTRY.set(exchange, working);
        exchange.getMessage().setBody(read(working));
    }

    /** Comes after all that a route does, however it ends. */
    private static final class EndOfTurn extends SynchronizationAdapter {

        private final Turns turns;
        private final JournalEntry entry;

        EndOfTurn(Turns turns, JournalEntry entry) {
            this.turns = turns;
            this.entry = entry;
        }

        @Override
        public void onDone(Exchange exchange) {
            turns.end(entry);
        }
    }

    /** The submission, unless its files are to be read first. */
    private static @Nullable Submission read(JournalEntry entry) {
        var submission = entry.submission();
        return submission != null && submission.step() != Step.READ ? submission : null;
    }
}
