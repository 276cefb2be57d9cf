package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads what was dropped, checks it and plans its parts; from here on the body is a submission. One that was corrected
 * and dropped again keeps the instance that it has.
 */
@Singleton
@Named("readSubmission")
final class ReadSubmission implements Processor {

    private final DropReading drops;
    private final DuplicateCheck duplicates;
    private final SubmissionJournal journal;
    private final CallJournal calls;
    private final Resumption resumption;

    ReadSubmission(
            DropReading drops,
            DuplicateCheck duplicates,
            SubmissionJournal journal,
            CallJournal calls,
            Resumption resumption) {
        this.drops = drops;
        this.duplicates = duplicates;
        this.journal = journal;
        this.calls = calls;
        this.resumption = resumption;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var taken = Variable.ENTRY.in(exchange);
        var entry = journal.find(taken.id()).orElseThrow().in(taken.folder());
        var known = entry.submission();
        var open = known == null ? Optional.<CallRecord>empty() : calls.open(entry.id());
        if (known != null && open.filter(call -> hasForgotten(known, call)).isPresent()) {
            // The draft was found gone and forgotten; only the word on its deletion is missing.
            calls.settle(entry.id(), Result.DONE, null);
        } else if (open.isPresent()) {
            // What an earlier series sent is settled first, with the content that it was sent with.
            exchange.getMessage().setBody(known);
            return;
        }
        var read = drops.of(entry.id());
        // Before the submission is saved: after a crash in between it is read, and so checked, again.
        duplicates.check(read);
        exchange.getMessage().setBody(journal.save(resumption.of(read, known)));
    }

    private static boolean hasForgotten(Submission known, CallRecord open) {
        return known.instance() == null && Kind.DISCARD.name().equals(open.kind());
    }
}
