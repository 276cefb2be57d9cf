package dev.altinncourier.route;

import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Notes that an element was deleted. */
@Singleton
@Named("readRemoval")
final class ReadRemoval implements Processor {

    private final CallJournal calls;

    ReadRemoval(CallJournal calls) {
        this.calls = calls;
    }

    @Override
    public void process(Exchange exchange) {
        var id = Variable.ENTRY.in(exchange).id();
        calls.settle(id, Result.DONE, Variable.ANSWER.in(exchange).status());
    }
}
