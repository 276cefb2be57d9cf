package dev.altinncourier.route;

import dev.altinncourier.altinn.PendingParts;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Chooses the part that is sent next; when none is missing, they are read back next. */
@Singleton
@Named("chooseUpload")
final class ChooseUpload implements Processor {

    private final OneSubmission one;
    private final PendingParts pending;
    private final CallJournal calls;
    private final SubmissionJournal journal;

    ChooseUpload(OneSubmission one, PendingParts pending, CallJournal calls, SubmissionJournal journal) {
        this.one = one;
        this.pending = pending;
        this.calls = calls;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var next = pending.next(one.profileOf(submission), submission, calls.stored(submission.id()));
        Variable.UPLOAD.set(exchange, next.orElse(null));
        if (next.isEmpty()) {
            exchange.getMessage().setBody(journal.save(submission.at(Step.READ_BACK)));
        }
    }
}
