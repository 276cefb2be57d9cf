package dev.altinncourier.route;

import dev.altinncourier.altinn.StoredAttachments;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.journal.ValidationJobs;
import dev.altinncourier.outcome.ReadBack;
import dev.altinncourier.outcome.ReadBack.Place;
import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Sends a submission back of which something was lost; notes what was found of any other, and lets it go on. */
@Singleton
@Named("judgeReadBack")
final class JudgeReadBack implements Processor {

    private final OneSubmission one;
    private final ReportFiles reports;
    private final SubmissionJournal journal;
    private final ValidationJobs jobs;

    JudgeReadBack(OneSubmission one, ReportFiles reports, SubmissionJournal journal, ValidationJobs jobs) {
        this.one = one;
        this.reports = reports;
        this.journal = journal;
        this.jobs = jobs;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, IOException {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var results = FormReadBack.FORMS.in(exchange).done();
        var lost = new ArrayList<Issue>();
        for (var result : results) {
            if (profile.file(result.part().role()).readBack() == FileRule.ReadBack.FAIL) {
                lost.addAll(LostContent.issues(result));
            }
        }
        if (!lost.isEmpty()) {
            throw new Refused(ReadBackProblem.FORM_LOST_CONTENT.problem().with(lost));
        }
        reports.write(submission.folder(), note(profile, submission, results));
        var next = NextStep.afterReadBack(profile, submission);
        if (next == Step.AWAIT_VALIDATION) {
            jobs.await(submission.id());
        }
        exchange.getMessage().setBody(journal.save(submission.at(next)));
    }

    private static ReadBack note(AppProfile profile, Submission submission, List<FormReadBack.Result> results) {
        var compared = new ArrayList<String>();
        var changed = new ArrayList<Place>();
        var lost = new ArrayList<Place>();
        int changedCount = 0;
        for (var issue : StoredAttachments.differences(profile, submission, FileRule.ReadBack.WARN)) {
            lost.add(new Place(String.valueOf(issue.file()), issue.code()));
        }
        int lostCount = lost.size();
        for (var result : results) {
            var comparison = result.comparison();
            if (comparison != null) {
                var file = result.part().originalName();
                compared.add(file);
                comparison.changed().forEach(xpath -> changed.add(new Place(file, xpath)));
                comparison.lost().forEach(loss -> lost.add(new Place(file, loss.xpath())));
                changedCount += comparison.changedCount();
                lostCount += comparison.lostCount();
            }
        }
        return new ReadBack(compared, changed, changedCount, lost, lostCount);
    }
}
