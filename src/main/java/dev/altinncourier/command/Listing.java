package dev.altinncourier.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.outcome.FiledSubmission;
import dev.altinncourier.submission.PersonalData;
import java.io.PrintWriter;

/** Prints submissions one by one, as lines of a table or as lines of JSON. */
final class Listing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINE = "%-8s  %-19s  %-18s  %-16s  %-28s  %s%n";
    private static final int SECONDS = 19;
    private static final int SUMMARY = 80;

    private final PrintWriter out;
    private final boolean json;

    Listing(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** The names of the columns. */
    void head() {
        if (!json) {
            out.printf(LINE, "ID", "WHEN (UTC)", "CATEGORY", "PROFILE", "KEY", "SUMMARY");
        }
    }

    void line(FiledSubmission submission) {
        if (json) {
            out.println(node(submission));
            return;
        }
        var when = submission.reported("time").replace('T', ' ');
        out.printf(
                LINE,
                submission.id().shortForm(),
                when.substring(0, Math.min(SECONDS, when.length())),
                submission.reported("category"),
                plain(submission.profile(), Integer.MAX_VALUE),
                plain(submission.key(), 28),
                plain(summary(submission), SUMMARY));
    }

    static ObjectNode node(FiledSubmission submission) {
        return JSON.createObjectNode()
                .put("id", submission.id().value())
                .put("key", PersonalData.mask(submission.key()))
                .put("profile", submission.profile())
                .put("box", submission.box())
                .put("folder", submission.folder().toString())
                .put("category", submission.reported("category"))
                .put("time", submission.reported("time"))
                .put("summary", summary(submission));
    }

    private static String summary(FiledSubmission submission) {
        return submission.report().path("summary").path("en").asText("");
    }

    /** A key may hold terminal codes and identity numbers. */
    static String plain(String text, int most) {
        var line = PersonalData.mask(text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " "));
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }
}
