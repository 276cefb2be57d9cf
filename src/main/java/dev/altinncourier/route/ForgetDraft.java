package dev.altinncourier.route;

import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord.Result;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Notes that the draft was deleted. */
@Singleton
@Named("forgetDraft")
final class ForgetDraft implements Processor {

    private final Drafts drafts;
    private final CallJournal calls;

    ForgetDraft(Drafts drafts, CallJournal calls) {
        this.drafts = drafts;
        this.calls = calls;
    }

    @Override
    public void process(Exchange exchange) {
        var id = Variable.ENTRY.in(exchange).id();
        drafts.forget(exchange);
        calls.settle(id, Result.DONE, Variable.ANSWER.in(exchange).status());
    }
}
