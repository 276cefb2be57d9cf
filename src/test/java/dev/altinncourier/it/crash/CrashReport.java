package dev.altinncourier.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counts of a run as Markdown: always in {@code target/crash-report.md}, and in {@code docs/reliability.md} when the
 * run was told so ({@code -Dcourier.docs.write=true}). What is written anew there stands between two comments.
 */
final class CrashReport {

    private static final Path FILE = Path.of("target/crash-report.md");
    private static final Path DOCS = Path.of("docs/reliability.md");
    private static final boolean WRITES_DOCS = Boolean.getBoolean("courier.docs.write");

    private final String section;
    private final String title;
    private final List<String> lines = new ArrayList<>();

    /**
     * A report with a header row.
     *
     * @param section the name in the comments of the documentation
     */
    CrashReport(String section, String title, String... columns) {
        this.section = section;
        this.title = title;
        row((Object[]) columns);
        lines.add("|" + "---|".repeat(columns.length));
    }

    synchronized void row(Object... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        lines.add(line.toString());
    }

    /** Replaces the section of this name. */
    synchronized void write() {
        try {
            var report = Files.exists(FILE) ? Files.readString(FILE) : "";
            Files.writeString(FILE, report.contains(begin()) ? replaced(report) : report + marked());
            if (WRITES_DOCS) {
                var docs = Files.readString(DOCS);
                if (!docs.contains(begin())) {
                    throw new IllegalStateException(DOCS + " has no place for " + begin());
                }
                Files.writeString(DOCS, replaced(docs));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String replaced(String text) {
        var old = Pattern.compile(Pattern.quote(begin()) + ".*?" + Pattern.quote(end()) + "\n", Pattern.DOTALL);
        return old.matcher(text).replaceFirst(Matcher.quoteReplacement(marked()));
    }

    private String marked() {
        var where = "Run on %s with Java %s on %d processors."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors());
        return begin() + "\n### " + title + "\n\n" + where + "\n\n" + String.join("\n", lines) + "\n" + end() + "\n";
    }

    private String begin() {
        return "<!-- begin " + section + ", written by a run -->";
    }

    private String end() {
        return "<!-- end " + section + " -->";
    }
}
