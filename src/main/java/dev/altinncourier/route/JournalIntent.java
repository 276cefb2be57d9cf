package dev.altinncourier.route;

import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.JournalProbe;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Writes down a call that may change Altinn, durably, before it leaves. A run that saw the journal fail stops here: what
 * it wrote before may be lost, and with it that the content is claimed, or that another worker must keep off.
 */
@Singleton
@Named("journalIntent")
final class JournalIntent implements Processor {

    /** How often the journal had failed when the submission was taken up. */
    static final Variable<Long> FAILURES_BEFORE = new Variable<>("journalFailures", Long.class);

    private final CallJournal calls;
    private final JournalProbe journal;

    JournalIntent(CallJournal calls, JournalProbe journal) {
        this.calls = calls;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) {
        var call = Variable.CALL.in(exchange);
        if (call.changing()) {
            stopIfJournalFailed(exchange);
            var id = Variable.ENTRY.in(exchange).id();
            calls.intend(id, call.kind().name(), call.about());
            try {
                // Once more: only now all that this run wrote is on the disk.
                stopIfJournalFailed(exchange);
            } catch (JournalFailure failure) {
                calls.settle(id, Result.NOT_SENT, null);
                throw failure;
            }
        }
    }

    private void stopIfJournalFailed(Exchange exchange) {
        if (journal.failures() != FAILURES_BEFORE.in(exchange)) {
            throw new JournalFailure();
        }
    }
}
