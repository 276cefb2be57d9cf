package dev.altinncourier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as a table, on the screen and in the document. */
final class Report {

    private static final String HEAD =
            """
            | Mode | Parallel | Answer | Bare client /s | Courier /s | **Ratio** (each turn) | p50, p99 bare | p50, p99 courier | CPU each: bare, courier, sandbox | Heap each: bare, courier |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private Report() {}

    static String table(List<Comparison> comparisons) {
        return comparisons.stream().map(line -> line(line) + "\n").collect(Collectors.joining("", HEAD, ""));
    }

    static String line(Comparison seen) {
        var load = seen.load();
        var bare = seen.bare();
        var courier = seen.courier();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d ms | %.1f | %.1f | **%.2f** (%.2f to %.2f) | %d, %d ms | %d, %d ms"
                        + " | %.1f, %.1f, %.1f ms | %.0f, %.0f KiB |",
                load.mode(),
                load.parallel(),
                load.answerMillis(),
                bare.perSecond(),
                courier.perSecond(),
                seen.ratio(),
                seen.ratios().min().orElseThrow(),
                seen.ratios().max().orElseThrow(),
                bare.percentile(50),
                bare.percentile(99),
                courier.percentile(50),
                courier.percentile(99),
                bare.cpuMillisEach(),
                courier.cpuMillisEach(),
                seen.sandboxCpuMillisEach(),
                bare.kilobytesEach(),
                courier.kilobytesEach());
    }

    /** Replaces what stands between the two marks of a section. */
    static void write(Path document, String section, String table) throws IOException {
        var text = Files.readString(document);
        var mark = "<!-- " + section + ": begin -->\n";
        int begin = text.indexOf(mark);
        int end = text.indexOf("<!-- " + section + ": end -->\n");
        if (begin < 0 || end < begin) {
            throw new IOException(document + " has no place for the figures");
        }
        Files.writeString(
                document, text.substring(0, begin + mark.length()) + machine() + "\n" + table + text.substring(end));
    }

    private static String machine() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "\n%s, %d processors, %s %s, Java %s, courier with `-Xmx128m`.\n",
                java.time.LocalDate.now(),
                system.getAvailableProcessors(),
                system.getName(),
                system.getArch(),
                Runtime.version().feature());
    }
}
