package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.Leases;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Writes down a call that may change Altinn, durably, before it leaves; none leaves once the lease is lost. */
@Singleton
@Named("journalIntent")
final class JournalIntent implements Processor {

    private final CallJournal calls;
    private final Leases leases;

    JournalIntent(CallJournal calls, Leases leases) {
        this.calls = calls;
        this.leases = leases;
    }

    @Override
    public void process(Exchange exchange) {
        var call = Variable.CALL.in(exchange);
        var id = Variable.ENTRY.in(exchange).id();
        if (call.changing()) {
            calls.intend(id, call.kind().name(), call.about());
        } else if (call.kind() == Kind.DELETE_INSTANCE) {
            leases.confirm(id);
        } else {
            leases.checkNotLost(id);
        }
    }
}
