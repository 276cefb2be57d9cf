package dev.altinncourier.route;

import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.SubmissionReader;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was dropped, checks it and plans its parts; from here on the body is a submission. One that was corrected
 * and dropped again keeps the instance that it has.
 */
@Singleton
@Named("readSubmission")
final class ReadSubmission implements Processor {

    private final Claims claims;
    private final SubmissionReader reader;
    private final DuplicateCheck duplicates;
    private final SubmissionJournal journal;

    ReadSubmission(Claims claims, SubmissionReader reader, DuplicateCheck duplicates, SubmissionJournal journal) {
        this.claims = claims;
        this.reader = reader;
        this.duplicates = duplicates;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, ProfileMissing, IOException {
        var entry = Variable.ENTRY.in(exchange);
        var read = reader.read(claims.claimed(entry.id()));
        // Before the submission is saved: after a crash in between it is read, and so checked, again.
        duplicates.check(read);
        exchange.getMessage().setBody(journal.save(resumed(read, entry.submission())));
    }

    private static Submission resumed(Submission read, @Nullable Submission before) {
        return before == null || before.instance() == null
                ? read
                : read.with(before.instance()).at(Step.UPLOAD);
    }
}
