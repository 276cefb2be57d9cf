package dev.altinncourier.route;

import dev.altinncourier.altinn.DraftState;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes over whether the instance is gone, a draft, or handed in. */
@Singleton
@Named("readDraft")
final class ReadDraft implements Processor {

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var state = DraftState.in(Variable.ANSWER.in(exchange)).orElseThrow(() -> UnreadableAnswer.in(exchange));
        Drafts.STATE.set(exchange, state);
    }
}
