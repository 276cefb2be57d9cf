package dev.altinncourier.command;

import dev.altinncourier.outcome.FiledSubmission;
import dev.altinncourier.outcome.RedriveRequest;
import dev.altinncourier.outcome.SubmissionFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;

/** {@code redrive}: moves submissions back to their inboxes. */
final class RedriveCommand {

    private final SubmissionFolders folders;
    private final OneFolder one;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Clock clock;

    RedriveCommand(SubmissionFolders folders, OneFolder one, PrintWriter out, PrintWriter err, Clock clock) {
        this.folders = folders;
        this.one = one;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * How it is done.
     *
     * @param dryRun whether it is only said what would be done
     * @param newInstance whether the drafts are to be deleted first
     * @param json whether it is said as lines of JSON
     */
    record Manner(boolean dryRun, boolean newInstance, boolean json) {}

    /** Those of the ids; each is tried, whatever becomes of the others. */
    int run(List<String> ids, Manner manner) throws IOException {
        int failed = 0;
        for (var id : ids) {
            var found = one.find(id);
            if (found.isEmpty() || !move(found.get(), manner)) {
                failed++;
            }
        }
        return failed == 0 ? 0 : Commands.NOT_DONE;
    }

    /** All that are selected. */
    int run(Selection selection, Manner manner) throws IOException {
        var count = new int[2];
        folders.eachFailed(submission -> {
            if (selection.includes(submission)) {
                count[move(submission, manner) ? 0 : 1]++;
            }
        });
        if (!manner.json()) {
            out.println(count[0] + (manner.dryRun() ? " would be re-driven" : " re-driven"));
        }
        return count[1] == 0 ? 0 : Commands.NOT_DONE;
    }

    private boolean move(FiledSubmission submission, Manner manner) {
        if (!submission.canBeRedriven()) {
            err.println(submission.id() + ": lies in " + submission.box()
                    + "/; only what is in rejected/ or dead-letter/ can be re-driven");
            return false;
        }
        try {
            var to = manner.dryRun()
                    ? folders.inbox(submission)
                    : folders.moveBack(submission, new RedriveRequest(manner.newInstance(), clock.instant()));
            var verb = manner.dryRun() ? " would go to " : " -> ";
            out.println(
                    manner.json()
                            ? Listing.node(submission).put("to", to.toString()).put("dryRun", manner.dryRun())
                            : submission.id() + verb + to);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            err.println(submission.id() + ": not moved: " + e);
            return false;
        }
    }
}
