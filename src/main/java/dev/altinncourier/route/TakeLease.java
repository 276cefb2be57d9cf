package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalProbe;
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
import org.apache.camel.support.SynchronizationAdapter;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Takes the lease of a submission and makes it the body: null until its files have been read. */
@Singleton
@Named("takeLease")
final class TakeLease implements Processor {

    private final SubmissionJournal journal;
    private final ReturnFolder folders;
    private final JournalProbe probe;
    private final InHand hands;

    TakeLease(SubmissionJournal journal, ReturnFolder folders, JournalProbe probe, InHand hands) {
        this.journal = journal;
        this.folders = folders;
        this.probe = probe;
        this.hands = hands;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, IOException {
        var id = exchange.getMessage().getMandatoryBody(SubmissionId.class);
        MDC.put("submission", id.value());
        Variable.ENTRY.clear(exchange);
        if (takeInHand(exchange, id)) {
            JournalIntent.FAILURES_BEFORE.set(exchange, probe.failures());
            var entry = journal.takeUp(id);
            // Set before the folder is looked for: where that fails, the lease is to be given back.
            Variable.ENTRY.set(exchange, entry.orElse(null));
            if (entry.isPresent()) {
                begin(exchange, entry.get());
            }
        }
    }

    private void begin(Exchange exchange, JournalEntry entry) throws IOException {
        if (folders.hasEnded(entry)) {
            Variable.ENTRY.clear(exchange);
            return;
        }
        var working = folders.toWork(entry);
        Variable.ENTRY.set(exchange, working);
        exchange.getMessage().setBody(read(working));
    }

    /** In hand until this exchange ends, however it ends. */
    private boolean takeInHand(Exchange exchange, SubmissionId id) {
        if (!hands.take(id)) {
            return false;
        }
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange ended) {
                hands.letGo(id);
            }
        });
        return true;
    }

    /** The submission, unless its files are to be read first. */
    private static @Nullable Submission read(JournalEntry entry) {
        var submission = entry.submission();
        return submission != null && submission.step() != Step.READ ? submission : null;
    }
}
