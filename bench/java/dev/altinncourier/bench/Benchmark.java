package dev.altinncourier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Compares courier, journal and syncs included, with a bare HTTP client that makes the same calls. */
public final class Benchmark {

    private static final int WARM_UP_PORTION = 100;

    private final Options options;
    private final Path home;
    private final Altinn altinn;
    private final BareClient bare;
    private final Map<String, String> calls = new TreeMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    private Benchmark(Options options, Path home, Altinn altinn) throws IOException, InterruptedException {
        this.options = options;
        this.home = home;
        this.altinn = altinn;
        this.bare = new BareClient(altinn);
    }

    /** Runs it; {@link Options} says with what. */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, TimeoutException, ExecutionException, SQLException {
        var options = Options.of(arguments);
        var home = Files.createDirectories(Path.of("target/bench")).toAbsolutePath();
        var run = Files.createTempDirectory(home, "run");
        try (var altinn = Altinn.start(run)) {
            if (options.sizes()) {
                print(options, "sizes", Sizes.table(run, altinn, options));
            } else if (options.nodes().isEmpty()) {
                print(options, "benchmark", new Benchmark(options, run, altinn).compare());
            } else {
                print(options, "nodes", new NodesBenchmark(options, run, altinn).run());
            }
        }
        if (!options.keep()) {
            Folders.delete(run);
        }
    }

    private static void print(Options options, String section, String table) throws IOException {
        System.out.println(table);
        if (options.document() != null) {
            Report.write(options.document(), section, table);
        }
    }

    private String compare() throws IOException, InterruptedException, TimeoutException, ExecutionException {
        for (int parallel : options.parallel()) {
            compareAt(parallel);
        }
        return Report.table(comparisons);
    }

    private void compareAt(int parallel)
            throws IOException, InterruptedException, TimeoutException, ExecutionException {
        var folder = Files.createDirectories(home.resolve("courier-" + parallel));
        try (var courier = Courier.start(folder, altinn, parallel, options)) {
            for (var mode : options.modes()) {
                var fast = new Load(mode, parallel, 0);
                warmUp(bare, fast);
                double expected = warmUp(courier, fast);
                for (int millis : options.answers()) {
                    compare(courier, new Load(mode, parallel, millis), expected);
                }
            }
        }
    }

    /** A Java program is slow at first; answers how many it sent per second when it was no longer. */
    private double warmUp(Side side, Load load) throws IOException, InterruptedException, ExecutionException {
        long end = System.nanoTime() + options.warmUp() * 1_000_000_000L;
        var last = run(side, load, WARM_UP_PORTION);
        while (System.nanoTime() < end) {
            last = run(side, load, WARM_UP_PORTION);
        }
        return last.perSecond();
    }

    /** A B A B: what the machine does beside it hits both. */
    private void compare(Courier courier, Load load, double expected)
            throws IOException, InterruptedException, ExecutionException {
        int submissions = submissions(load, expected);
        var turns = new ArrayList<Comparison.Turn>();
        for (int round = 0; round < options.rounds(); round++) {
            var first = run(bare, load, submissions);
            double before = altinn.cpuSeconds();
            var second = run(courier, load, submissions);
            turns.add(new Comparison.Turn(first, second, altinn.cpuSeconds() - before));
        }
        var comparison = new Comparison(load, turns);
        comparisons.add(comparison);
        System.out.println(Report.line(comparison));
    }

    /** So many that a run lasts as long as asked for; ten calls take ten answers at least. */
    private int submissions(Load load, double expected) {
        double most = load.answerMillis() == 0 ? expected : load.parallel() * 1000.0 / (10 * load.answerMillis());
        return (int) Math.max(30, Math.min(5_000, Math.min(expected, most) * options.seconds()));
    }

    private Measurement run(Side side, Load load, int submissions)
            throws IOException, InterruptedException, ExecutionException {
        altinn.begin(load.answerMillis());
        var measured = side.run(load, submissions);
        requireSame(load, altinn.end(submissions), submissions);
        return measured;
    }

    /** Both sides make the same calls for each submission, or the comparison says nothing. */
    private void requireSame(Load load, Map<String, Long> received, int submissions) {
        var each = new TreeMap<String, Double>();
        received.forEach((kind, count) -> each.put(kind, (double) count / submissions));
        var before = calls.putIfAbsent(load.mode(), each.toString());
        if (before != null && !before.equals(each.toString())) {
            throw new IllegalStateException(load + ": one side makes " + before + ", the other " + each);
        }
    }
}
