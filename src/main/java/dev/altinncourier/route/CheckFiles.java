package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.check.CrossChecks;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.outcome.Checks;
import dev.altinncourier.outcome.Checks.Remark;
import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.Text;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Checks the files by their schemas and against each other; what does not stop them is noted for the receipt. */
@Singleton
@Named("checkFiles")
final class CheckFiles implements Processor {

    /** What a submission that looks shows to be mended when it comes to the end of the checks. */
    private static final List<String> POINTS =
            List.of(HoldSubject.CONTENT, Kind.READ_METADATA.name(), Kind.READ_SCHEMA.name());

    private final OneSubmission one;
    private final SchemaChecks schemas;
    private final ReportFiles reports;
    private final SubmissionJournal journal;
    private final LookEnd look;

    CheckFiles(OneSubmission one, SchemaChecks schemas, ReportFiles reports, SubmissionJournal journal, LookEnd look) {
        this.one = one;
        this.schemas = schemas;
        this.reports = reports;
        this.journal = journal;
        this.look = look;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var bySchema = schemas.check(profile, submission);
        var refused = new ArrayList<>(bySchema.refused());
        var remarks = new ArrayList<>(bySchema.remarks());
        for (var difference : CrossChecks.differences(profile.contents().checks(), submission)) {
            if (difference.check().fails()) {
                refused.addAll(difference.issues());
            } else {
                difference.issues().forEach(issue -> remarks.add(remark("cross-check", issue)));
            }
        }
        if (!refused.isEmpty()) {
            throw new Refused(ContentProblem.CONTENT_REFUSED.problem().with(refused));
        }
        reports.write(submission.folder(), new Checks(remarks));
        POINTS.forEach(point -> look.passed(exchange, point));
        exchange.getMessage().setBody(journal.save(submission.at(NextStep.afterCheck(profile, submission))));
    }

    /** Issues say it in both languages at once. */
    static Remark remark(String check, Issue issue) {
        return new Remark(check, issue.file(), issue.field(), new Text(issue.text(), issue.text()));
    }
}
