package dev.altinncourier.route;

import dev.altinncourier.altinn.BrokenCall;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import io.quarkus.logging.Log;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Finds out whether a call that brought no answer can have changed Altinn. */
@Singleton
@Named("sortBrokenCall")
final class SortBrokenCall implements Processor {

    private final CallJournal calls;

    SortBrokenCall(CallJournal calls) {
        this.calls = calls;
    }

    @Override
    public void process(Exchange exchange) {
        var call = Variable.CALL.in(exchange);
        var id = Variable.ENTRY.in(exchange).id();
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        Log.warnf("%s brought no answer: %s", call.kind(), cause.getClass().getSimpleName());
        if (!call.changing()) {
            calls.noteFailedRead(id, call.kind().name(), call.about(), 0);
        } else if (!BrokenCall.mayHaveHadEffect(call)) {
            calls.settle(id, Result.NOT_SENT, 0);
        }
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, BrokenCall.failure(call));
    }
}
