package dev.altinncourier.command;

import dev.altinncourier.outcome.FiledSubmission;
import dev.altinncourier.outcome.SubmissionFolders;
import dev.altinncourier.submission.SubmissionId;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Finds the one submission that an id on the command line means, or says why there is none. */
final class OneFolder {

    private static final int SHORTEST = SubmissionId.SHORT_LENGTH;

    private final SubmissionFolders folders;
    private final PrintWriter err;

    OneFolder(SubmissionFolders folders, PrintWriter err) {
        this.folders = folders;
        this.err = err;
    }

    Optional<FiledSubmission> find(String word) throws IOException {
        var id = word.toUpperCase(Locale.ROOT);
        if (!SubmissionId.isWellFormed(id) && !id.matches("[0-9A-HJKMNP-TV-Z]{" + SHORTEST + "}")) {
            err.println(Listing.plain(word, 40) + ": not an id; 26 characters, or the last " + SHORTEST);
            return Optional.empty();
        }
        var found = folders.find(id);
        if (found.isEmpty()) {
            err.println(id + ": not found");
        }
        if (found.size() > 1) {
            err.println(id + ": means several:");
            found.forEach(one -> err.println("  " + one.id() + "  " + one.folder()));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
