package dev.altinncourier.route;

import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads what the authority's validation answered: a no sends the submission back, a remark is noted for the receipt. HTTP
 * 200 is neither.
 */
@Singleton
@Named("readPrevalidation")
final class ReadPrevalidation implements Processor {

    private final OneSubmission one;
    private final ValidationJob job;
    private final ReportFiles reports;

    ReadPrevalidation(OneSubmission one, ValidationJob job, ReportFiles reports) {
        this.one = one;
        this.job = job;
        this.reports = reports;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var submission = one.in(exchange);
        var all = Prevalidations.ALL.in(exchange);
        var asked = all.first();
        boolean byJob = asked.rule().job() != null;
        if (byJob && !job.read(exchange, submission, asked)) {
            return;
        }
        var answer = AuthorityVerdict.in(exchange, asked);
        if (byJob) {
            job.over(submission, asked);
        }
        var folder = submission.folder();
        reports.write(folder, reports.checks(folder).with(asked.name(), answer.remarks()));
        Prevalidations.ALL.set(exchange, all.rest());
        ValidationJob.begin(exchange);
    }
}
