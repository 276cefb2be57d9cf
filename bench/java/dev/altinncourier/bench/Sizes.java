package dev.altinncourier.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What courier needs at rest and at its start, and where very much lies before it or behind it. */
final class Sizes {

    private static final String HEAD =
            """
            | What | Figure | Memory of the process |
            |---|---|---|
            """;
    private static final int STARTS = 5;
    private static final long LARGE = 1_000_000_000;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMillis(10);

    private final Path home;
    private final Altinn altinn;
    private final Options options;
    private final List<String> lines = new ArrayList<>();

    private Sizes(Path home, Altinn altinn, Options options) {
        this.home = home;
        this.altinn = altinn;
        this.options = options;
    }

    /** Measures all of it, one after another. */
    static String table(Path home, Altinn altinn, Options options)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        var sizes = new Sizes(home, altinn, options);
        altinn.begin(0);
        sizes.start();
        sizes.rest();
        sizes.largeFile();
        if (options.folders() > 0) {
            sizes.backlog(options.folders());
        }
        if (options.done() > 0) {
            sizes.past(options.done());
        }
        return sizes.lines.stream().collect(Collectors.joining("", HEAD, ""));
    }

    /** The middle one of some starts, each with a folder that waits already; the journal is there. */
    private void start() throws IOException, InterruptedException {
        var courier = Installed.in(home.resolve("start"), altinn, options);
        var ready = new ArrayList<Double>();
        var through = new ArrayList<Double>();
        long most = 0;
        for (int i = 0; i <= STARTS; i++) {
            courier.drop(1);
            long begin = System.nanoTime();
            try (var program = courier.start()) {
                courier.awaitReady(program);
                ready.add(seconds(begin, System.nanoTime()));
                through.add(seconds(begin, courier.awaitDone(program, i + 1, SOON)));
                most = Math.max(most, program.peakMegabytes());
            }
        }
        line("From the start of the process until it is ready", format("%.2f s", middle(ready)), "");
        line(
                "From the start of the process to the receipt of the first submission",
                format("%.2f s", middle(through)),
                most + " MiB at most");
    }

    /** The first one made the journal, and found nothing of the program in the system's memory. */
    private static double middle(List<Double> seconds) {
        return seconds.stream().skip(1).sorted().toList().get(STARTS / 2);
    }

    private void rest() throws IOException, InterruptedException {
        var courier = Installed.in(home.resolve("rest"), altinn, options);
        try (var program = courier.start()) {
            courier.awaitReady(program);
            program.requireAliveFor(REST);
            line("At rest, " + REST.toSeconds() + " s after its start", "", program.megabytes() + " MiB");
            courier.drop(1_000);
            courier.awaitDone(program, 1_000, Duration.ofMillis(100));
            line("While 1,000 folders were sent, 8 at a time", "", program.peakMegabytes() + " MiB at most");
            program.requireAliveFor(REST);
            line("At rest again", "", program.megabytes() + " MiB");
        }
    }

    private void largeFile() throws IOException, InterruptedException {
        var courier = Installed.in(home.resolve("large"), altinn, options);
        try (var program = courier.start()) {
            courier.awaitReady(program);
            var drop = courier.staged("large");
            fill(drop.resolve("plan.pdf"));
            long begin = System.nanoTime();
            courier.moveIn(drop);
            double taken = seconds(begin, courier.awaitDone(program, 1, SOON));
            line(
                    "An attachment of 1 GB, from drop to receipt",
                    format("%.1f s, %.0f MB/s", taken, LARGE / 1e6 / taken),
                    program.peakMegabytes() + " MiB at most");
        }
        Folders.delete(courier.base());
    }

    /** Really written: a file with holes is read faster than one without. */
    private static void fill(Path file) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write("%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
            var block = new byte[1_000_000];
            for (long left = LARGE - out.length(); left > 0; left -= block.length) {
                block[0]++;
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        }
    }

    private void backlog(int folders) throws IOException, InterruptedException {
        altinn.begin(0);
        var courier = Installed.in(home.resolve("backlog"), altinn, options);
        courier.drop(folders);
        long begin = System.nanoTime();
        try (var program = courier.start()) {
            double first = seconds(begin, courier.awaitDone(program, 1, SOON));
            double last = seconds(begin, courier.awaitDone(program, folders, Duration.ofSeconds(1)));
            line(
                    format("An inbox of %,d folders, from the start of the process", folders),
                    format("first receipt after %.1f s, last after %.0f s (%.1f/s)", first, last, folders / last),
                    program.peakMegabytes() + " MiB at most");
        }
        altinn.end(folders);
        Folders.delete(courier.base());
    }

    private void past(int done) throws IOException, InterruptedException, TimeoutException, SQLException {
        var courier = Installed.in(home.resolve("past"), altinn, options);
        courier.drop(1);
        try (var program = courier.start()) {
            courier.awaitDone(program, 1, SOON);
            courier.awaitReady(program);
        }
        long megabytes = FullJournal.fill(courier.base().resolve("journal/courier"), done);
        courier.drop(1);
        long begin = System.nanoTime();
        try (var program = courier.start()) {
            courier.awaitReady(program);
            double ready = seconds(begin, System.nanoTime());
            double first = seconds(begin, courier.awaitDone(program, 2, SOON));
            line(
                    format("A journal of %,d submissions that are done (%,d MiB)", done, megabytes),
                    format("ready after %.2f s, a new folder's receipt after %.2f s", ready, first),
                    program.peakMegabytes() + " MiB at most");
            looks(Pages.of(program), "The newest 100 there by `GET /api/submissions`", "limit=100");
            looks(
                    Pages.of(program),
                    "The 100 that are done before the middle",
                    "state=done&limit=100&after=" + middle(done));
        }
        Folders.delete(courier.base());
    }

    private void looks(Pages pages, String what, String query) throws IOException, InterruptedException {
        var millis = pages.millis("/api/submissions?" + query, 200);
        line(what, format("p50 %d ms, p99 %d ms", millis[100], millis[198]), "");
    }

    private static String middle(int done) {
        return format("%026d", done / 2);
    }

    private void line(String what, String figure, String memory) {
        var line = "| " + what + " | " + figure + " | " + memory + " |\n";
        System.out.print(line);
        lines.add(line);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
