package dev.altinncourier.route;

import dev.altinncourier.altinn.FoundProblem;
import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.Leases;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.outcome.ErrorReport;
import dev.altinncourier.outcome.Failure;
import dev.altinncourier.outcome.Failure.Attempt;
import dev.altinncourier.outcome.Label;
import dev.altinncourier.outcome.OriginalFile;
import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Writes the report of a failed submission into its folder. */
@Singleton
@Named("writeReport")
final class WriteReport implements Processor {

    private final Leases leases;
    private final SubmissionJournal journal;
    private final CallJournal calls;
    private final ReportFiles reports;
    private final Clock clock;

    WriteReport(SubmissionJournal journal, CallJournal calls, ReportFiles reports, Clock clock, Leases leases) {
        this.leases = leases;
        this.journal = journal;
        this.calls = calls;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        leases.confirm(Variable.ENTRY.in(exchange).id());
        // What is known is the journal's; where the files lie is this run's, which has moved them into work.
        var folder = Variable.ENTRY.in(exchange).folder();
        var entry = journal.find(Variable.ENTRY.in(exchange).id()).orElseThrow().in(folder);
        var problem = Objects.requireNonNull(Ending.ENDING.in(exchange).problem());
        var label = new Label(entry.id(), entry.key(), entry.profile());
        reports.write(folder, report(exchange, entry, label, problem));
    }

    private ErrorReport report(Exchange exchange, JournalEntry entry, Label label, Problem problem) throws IOException {
        var abandoned = Drafts.ABANDONED.find(exchange);
        var deleted = abandoned.isPresent() ? Drafts.DELETED.find(exchange) : Optional.<Submission>empty();
        if (deleted.isPresent()) {
            var failure = new Failure(problem, clock.instant(), attempts(entry.id()), Step.INSTANTIATE);
            return ErrorReport.of(deleted.get(), failure).draftDeleted();
        }
        var submission = entry.submission();
        var failure = new Failure(problem, clock.instant(), attempts(entry.id()), resumeFrom(submission, problem))
                .withCallOpen(calls.open(entry.id()).isPresent());
        if (submission == null) {
            return ErrorReport.of(label, failure, OriginalFile.in(entry.folder()));
        }
        var report = ErrorReport.of(submission, failure.with(ElementNames.in(submission, problem)));
        return FoundProblem.INSTANCE_DELETED.is(problem) ? report.draftGone() : report;
    }

    /** What the sender corrects has to be stored again, however far the process had come. */
    private static @Nullable Step resumeFrom(@Nullable Submission submission, Problem problem) {
        if (submission == null || isOver(problem)) {
            return null;
        }
        if (submission.step() == Step.DISCARD_DRAFT) {
            return Step.UPLOAD;
        }
        boolean corrected = problem.category() == Category.VALIDATION || submission.step() == Step.AWAIT_VALIDATION;
        return corrected && submission.instance() != null ? Step.UPLOAD : submission.step();
    }

    /** The instance has ended or is gone: what is corrected now does not come into it any more. */
    private static boolean isOver(Problem problem) {
        return problem.rule().equals(VerdictProblem.REJECTED)
                || problem.rule().equals(Resumption.HANDED_IN)
                || problem.rule().equals(PersonProblem.GAVE_UP)
                || FoundProblem.INSTANCE_DELETED.is(problem);
    }

    private List<Attempt> attempts(SubmissionId id) {
        return calls.calls(id).stream().map(WriteReport::attempt).toList();
    }

    private static Attempt attempt(CallRecord call) {
        var status = call.status();
        return new Attempt(call.intendedAt(), call.kind() + " " + call.about(), status == null ? 0 : status);
    }
}
