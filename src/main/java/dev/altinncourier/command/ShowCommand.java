package dev.altinncourier.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.outcome.FiledSubmission;
import dev.altinncourier.submission.PersonalData;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;

/** {@code show}: where a submission lies, and what its report says. */
final class ShowCommand {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REPORTS = List.of("error.txt", "receipt.json", "waiting.json");
    private static final long MOST_BYTES = 1 << 20;

    private final OneFolder one;
    private final PrintWriter out;

    ShowCommand(OneFolder one, PrintWriter out) {
        this.one = one;
        this.out = out;
    }

    int run(String id, boolean json) throws IOException {
        var found = one.find(id);
        if (found.isEmpty()) {
            return Commands.NOT_DONE;
        }
        var submission = found.get();
        if (json) {
            var node = Listing.node(submission);
            node.set("report", submission.report().isMissingNode() ? JSON.nullNode() : submission.report());
            out.println(node);
        } else {
            print(submission);
        }
        return 0;
    }

    private void print(FiledSubmission submission) throws IOException {
        out.println(submission.id() + ", " + Listing.plain(submission.key(), Integer.MAX_VALUE) + ", profile "
                + submission.profile());
        out.println("lies in " + submission.folder());
        for (var name : REPORTS) {
            var file = submission.folder().resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES) {
                out.println();
                out.println(PersonalData.mask(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .strip());
            }
        }
    }
}
