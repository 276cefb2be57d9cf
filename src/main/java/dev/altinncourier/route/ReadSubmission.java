package dev.altinncourier.route;

import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.SubmissionReader;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Reads what was dropped, checks it and plans its parts; from here on the body is a submission. */
@Singleton
@Named("readSubmission")
final class ReadSubmission implements Processor {

    private final Claims claims;
    private final SubmissionReader reader;
    private final SubmissionJournal journal;

    ReadSubmission(Claims claims, SubmissionReader reader, SubmissionJournal journal) {
        this.claims = claims;
        this.reader = reader;
        this.journal = journal;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var claimed = claims.claimed(Variable.ENTRY.in(exchange).id());
        exchange.getMessage().setBody(journal.save(reader.read(claimed)));
    }
}
