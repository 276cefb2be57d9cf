package dev.altinncourier.route;

import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.State;
import dev.altinncourier.journal.SubmissionJournal;
import dev.altinncourier.outcome.Label;
import dev.altinncourier.outcome.OutcomeFolders;
import dev.altinncourier.outcome.ReportFiles;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Brings a submission's folder back to work when it is taken up again. Where a crash came between the move of the folder
 * and the journal, the folder is right: it moves last but one, and its report was written before.
 */
@Singleton
final class ReturnFolder {

    private final OutcomeFolders folders;
    private final ReportFiles reports;
    private final SubmissionJournal journal;

    ReturnFolder(OutcomeFolders folders, ReportFiles reports, SubmissionJournal journal) {
        this.folders = folders;
        this.reports = reports;
        this.journal = journal;
    }

    /** Puts the folder into work, from wherever it waited. */
    JournalEntry toWork(JournalEntry entry) throws IOException {
        return entry.in(folders.toWork(entry.id()));
    }

    /** Whether the folder was filed before a crash kept the journal from hearing of it; then it hears of it now. */
    boolean hasEnded(JournalEntry entry) throws IOException {
        if (isOpen(entry)) {
            return false;
        }
        var label = new Label(entry.id(), entry.key(), entry.profile());
        var outcome = folders.filedAs(label);
        if (outcome.isEmpty()) {
            return false;
        }
        Log.infof("submission %s had ended as %s", entry.id(), outcome.get());
        var folder = folders.locate(label);
        journal.finish(entry.id(), State.valueOf(outcome.get().name()), reports.word(folder), folder);
        return true;
    }

    private boolean isOpen(JournalEntry entry) {
        return Files.isDirectory(folders.work(entry.id())) || Files.isDirectory(folders.waiting(entry.id()));
    }
}
