package dev.altinncourier.route;

import dev.altinncourier.journal.CallJournal;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.State;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.outcome.ErrorReport;
import dev.altinncourier.outcome.Failure;
import dev.altinncourier.outcome.Failure.Attempt;
import dev.altinncourier.outcome.Label;
import dev.altinncourier.outcome.OriginalFile;
import dev.altinncourier.outcome.Outcome;
import dev.altinncourier.outcome.OutcomeFolders;
import dev.altinncourier.outcome.ReportFiles;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the report of a failed submission, moves its folder, and only then closes the journal's entry. */
@Singleton
final class FileFailure {

    private final SubmissionJournal journal;
    private final CallJournal calls;
    private final ReportFiles reports;
    private final OutcomeFolders folders;
    private final Clock clock;

    FileFailure(
            SubmissionJournal journal, CallJournal calls, ReportFiles reports, OutcomeFolders folders, Clock clock) {
        this.journal = journal;
        this.calls = calls;
        this.reports = reports;
        this.folders = folders;
        this.clock = clock;
    }

    void file(SubmissionId id, Problem problem, Outcome outcome, State state) throws IOException {
        var entry = journal.find(id).orElseThrow();
        var label = new Label(id, entry.key(), entry.profile());
        reports.write(entry.folder(), report(entry, label, problem));
        var folder = folders.file(outcome, label);
        journal.finish(id, state, folder);
        Log.infof("%s: report filed in %s", problem.rule(), folder);
    }

    private ErrorReport report(JournalEntry entry, Label label, Problem problem) throws IOException {
        var submission = entry.submission();
        var failure = new Failure(problem, clock.instant(), attempts(entry.id()), resumeFrom(submission, problem));
        return submission == null
                ? ErrorReport.of(label, failure, OriginalFile.in(entry.folder()))
                : ErrorReport.of(submission, failure);
    }

    /** What the sender corrects has to be stored again, however far the process had come. */
    private static @Nullable Step resumeFrom(@Nullable Submission submission, Problem problem) {
        if (submission == null) {
            return null;
        }
        boolean corrected = problem.category() == Category.VALIDATION && submission.instance() != null;
        return corrected ? Step.UPLOAD : submission.step();
    }

    private List<Attempt> attempts(SubmissionId id) {
        return calls.calls(id).stream().map(FileFailure::attempt).toList();
    }

    private static Attempt attempt(CallRecord call) {
        var status = call.status();
        return new Attempt(call.intendedAt(), call.kind() + " " + call.about(), status == null ? 0 : status);
    }
}
