package dev.altinncourier.route;

import dev.altinncourier.journal.CallJournal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Looks whether an earlier run left a call whose effect is not known; from now on nobody waits for its answer. */
@Singleton
@Named("recallUnknownCall")
final class RecallUnknownCall implements Processor {

    private final CallJournal calls;

    RecallUnknownCall(CallJournal calls) {
        this.calls = calls;
    }

    @Override
    public void process(Exchange exchange) {
        var id = Variable.ENTRY.in(exchange).id();
        var unknown = calls.open(id);
        if (unknown.filter(call -> call.lostAt() == null).isPresent()) {
            // The run that waited for the answer ended without a word: when, nobody knows.
            calls.noteLost(id, null);
            unknown = calls.open(id);
        }
        Variable.UNKNOWN.set(exchange, unknown.orElse(null));
    }
}
