package dev.altinncourier.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The counts of a run as Markdown, in {@code target/crash-report.md}: one section for each test class. */
final class CrashReport {

    private static final Path FILE = Path.of("target/crash-report.md");
    private static final String SECTION = "## ";

    private final String title;
    private final List<String> lines = new ArrayList<>();

    CrashReport(String title, String... columns) {
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

    /** Replaces the section of this title. */
    synchronized void write() {
        var section = SECTION + title + "\n\n" + String.join("\n", lines) + "\n\n";
        try {
            var others = new StringBuilder();
            if (Files.exists(FILE)) {
                for (var part : Files.readString(FILE).split("(?m)^(?=" + SECTION + ")", -1)) {
                    if (!part.startsWith(SECTION + title + "\n")) {
                        others.append(part);
                    }
                }
            }
            Files.writeString(FILE, others + section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
