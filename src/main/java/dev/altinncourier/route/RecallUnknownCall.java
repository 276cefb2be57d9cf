package dev.altinncourier.route;

import dev.altinncourier.journal.CallJournal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Looks whether an earlier run left a call whose effect is not known. */
@Singleton
@Named("recallUnknownCall")
final class RecallUnknownCall implements Processor {

    private final CallJournal calls;

    RecallUnknownCall(CallJournal calls) {
        this.calls = calls;
    }

    @Override
    public void process(Exchange exchange) {
        var unknown = calls.open(Variable.ENTRY.in(exchange).id());
        Variable.UNKNOWN.set(exchange, unknown.orElse(null));
    }
}
