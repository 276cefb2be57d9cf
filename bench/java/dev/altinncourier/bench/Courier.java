package dev.altinncourier.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Courier as it is packaged, with its journal and every sync, 128 MB of heap, and folders dropped into its inbox. */
final class Courier implements Side, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Path base;
    private final Program program;
    private int runs;

    private Courier(Path home, Program program) {
        this.home = home;
        this.base = home.resolve("base");
        this.program = program;
    }

    /**
     * Starts it.
     *
     * @param options its jar, and further arguments of its Java, such as a recording
     */
    static Courier start(Path home, Altinn altinn, int parallel, Options options)
            throws IOException, InterruptedException, TimeoutException {
        Files.createDirectories(home.resolve("config"));
        var project = Path.of("").toAbsolutePath();
        Files.writeString(home.resolve("config/application.properties"), settings(project, home, altinn, parallel));
        var arguments = new ArrayList<>(List.of("-Xmx128m", "-Xlog:gc:file=" + home.resolve("gc.log") + ":none"));
        arguments.addAll(options.java());
        arguments.addAll(List.of("-jar", options.jar().toString()));
        var program = Program.start(home, "courier", arguments);
        program.await(Pattern.compile("started in"));
        return new Courier(home, program);
    }

    private static String settings(Path project, Path home, Altinn altinn, int parallel) {
        return String.join(
                "\n",
                "courier.folders.base=base",
                "courier.profiles=" + project.resolve("bench/profiles"),
                "courier.server.port=0",
                "courier.limits.parallel=" + parallel,
                "courier.altinn.environment=sandbox",
                "courier.altinn.platform-url=" + altinn.address(),
                "courier.altinn.apps-url=" + altinn.address(),
                "courier.auth.maskinporten.issuer=" + altinn.address() + "/maskinporten/",
                "courier.auth.maskinporten.client-id=courier-sandbox-client",
                "courier.auth.maskinporten.key-file=" + home.resolveSibling("client-key.json"),
                "");
    }

    @Override
    public Measurement run(Load load, int submissions) throws IOException, InterruptedException {
        var prepared = prepare(submissions);
        var inbox = Files.createDirectories(base.resolve("inbox").resolve(load.profile()));
        var heap = new HeapLog(home.resolve("gc.log"));
        double cpu = program.cpuSeconds();
        long start = System.nanoTime();
        for (var drop : prepared) {
            Files.move(drop, inbox.resolve(drop.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        awaitDone(load, submissions);
        double seconds = (System.nanoTime() - start) / 1e9;
        double spent = program.cpuSeconds() - cpu;
        return new Measurement(submissions, seconds, latencies(load), spent, heap.allocatedSince());
    }

    /** Outside of the time that is measured: what a sender does elsewhere. */
    private List<Path> prepare(int submissions) throws IOException {
        var staging = Files.createDirectories(home.resolve("staging/" + ++runs));
        var prepared = new ArrayList<Path>();
        for (int i = 0; i < submissions; i++) {
            var number = UUID.randomUUID().toString();
            var drop = Files.createDirectory(staging.resolve(number));
            Files.write(drop.resolve("soknad.xml"), Content.form(number));
            Files.write(drop.resolve("plan.pdf"), Content.attachment(number));
            Files.createFile(drop.resolve(".ready"));
            prepared.add(drop);
        }
        return prepared;
    }

    private void awaitDone(Load load, int submissions) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (done(load).size() < submissions || !list(base.resolve("work")).isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(done(load).size() + " of " + submissions + " are done");
            }
            program.requireAliveFor(BETWEEN_LOOKS);
        }
    }

    /** By the receipts, from the intent of the first call; what is read is put away, out of the way of the next run. */
    private long[] latencies(Load load) throws IOException {
        var latencies = new ArrayList<Long>();
        for (var folder : done(load)) {
            var times = JSON.readTree(folder.resolve("receipt.json").toFile()).path("times");
            var first = Instant.parse(times.path("instantiated").asText());
            var last = Instant.parse(times.path("filed").asText());
            latencies.add(Duration.between(first, last).toMillis());
        }
        Files.createDirectories(home.resolve("past"));
        Files.move(base.resolve("done"), home.resolve("past/" + runs));
        return latencies.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Path> done(Load load) throws IOException {
        var folders = new ArrayList<Path>();
        for (var day : list(base.resolve("done"))) {
            folders.addAll(list(day.resolve(load.profile())));
        }
        return folders;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
