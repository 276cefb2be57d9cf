package dev.altinncourier.route;

import dev.altinncourier.journal.CallJournal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Writes down a call that may change Altinn, durably, before it leaves. */
@Singleton
@Named("journalIntent")
final class JournalIntent implements Processor {

    private final CallJournal calls;

    JournalIntent(CallJournal calls) {
        this.calls = calls;
    }

    @Override
    public void process(Exchange exchange) {
        var call = Variable.CALL.in(exchange);
        if (call.changing()) {
            calls.intend(Variable.ENTRY.in(exchange).id(), call.kind().name(), call.about());
        }
    }
}
