package dev.altinncourier.command;

import dev.altinncourier.outcome.FiledSubmission;
import dev.altinncourier.outcome.SubmissionFolders;
import java.io.IOException;

/** {@code list}: what lies in {@code rejected/} and {@code dead-letter/}. */
final class ListCommand {

    private final SubmissionFolders folders;
    private final Listing listing;

    ListCommand(SubmissionFolders folders, Listing listing) {
        this.folders = folders;
        this.listing = listing;
    }

    int run(Selection selection) throws IOException {
        listing.head();
        folders.eachFailed(submission -> print(selection, submission));
        return 0;
    }

    private void print(Selection selection, FiledSubmission submission) {
        if (selection.includes(submission)) {
            listing.line(submission);
        }
    }
}
