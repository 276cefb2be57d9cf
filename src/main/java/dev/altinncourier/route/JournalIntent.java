package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.journal.JournalProbe;
import dev.altinncourier.journal.Leases;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Writes down a call that may change Altinn, durably, before it leaves; none leaves once the lease is lost. A run that saw
 * the journal fail stops here: what it wrote before may be lost, and with it that the content is claimed, or that another
 * worker must keep off.
 */
@Singleton
@Named("journalIntent")
final class JournalIntent implements Processor {

    /** How often the journal had failed when the submission was taken up. */
    static final Variable<Long> FAILURES_BEFORE = new Variable<>("journalFailures", Long.class);

    private final CallJournal calls;
    private final Leases leases;
    private final JournalProbe journal;

    JournalIntent(CallJournal calls, Leases leases, JournalProbe journal) {
        this.calls = calls;
        this.leases = leases;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) {
        var call = Variable.CALL.in(exchange);
        var id = Variable.ENTRY.in(exchange).id();
        if (call.changing()) {
            stopIfJournalFailed(exchange);
            calls.intend(id, call.kind().name(), call.about());
            stopUnsent(exchange, id);
            guard(call, id);
        } else if (call.kind() == Kind.DELETE_INSTANCE) {
            leases.confirm(id);
        } else {
            leases.checkNotLost(id);
        }
    }

    /** Between the intent and the bytes on the wire a process can stand still for longer than a lease (decision 17). */
    private void guard(AltinnCall call, SubmissionId id) {
        var body = call.body();
        if (body != null) {
            body.sendWhile(() -> leases.isCertain(id));
        } else if (!leases.isCertain(id)) {
            leases.confirm(id);
        }
    }

    /** Once more: only now all that this run wrote is on the disk. */
    private void stopUnsent(Exchange exchange, SubmissionId id) {
        try {
            stopIfJournalFailed(exchange);
        } catch (JournalFailure failure) {
            calls.settle(id, Result.NOT_SENT, null);
            throw failure;
        }
    }

    private void stopIfJournalFailed(Exchange exchange) {
        if (journal.failures() != FAILURES_BEFORE.in(exchange)) {
            throw new JournalFailure();
        }
    }
}
