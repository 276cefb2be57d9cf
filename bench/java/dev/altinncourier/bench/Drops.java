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

/** A base folder: what is dropped into its inbox, and what has become of it. */
final class Drops {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Path base;
    private int runs;

    /** @param home of a courier, which has its base folder there */
    Drops(Path home) {
        this.home = home;
        this.base = home.resolve("base");
    }

    Path base() {
        return base;
    }

    /** Outside of the time that is measured: what a sender does elsewhere. */
    List<Path> prepare(int submissions) throws IOException {
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

    /** Drops them all; the time that is measured begins here. */
    void drop(Load load, List<Path> prepared) throws IOException {
        var inbox = Files.createDirectories(base.resolve("inbox").resolve(load.profile()));
        for (var drop : prepared) {
            Files.move(drop, inbox.resolve(drop.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Waits until all of them are done, and fails when one who works on them has ended. */
    void awaitDone(Load load, int submissions, List<Program> workers) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (done(load).size() < submissions || !list(base.resolve("work")).isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(done(load).size() + " of " + submissions + " are done");
            }
            for (var worker : workers) {
                worker.requireAliveFor(BETWEEN_LOOKS.dividedBy(workers.size()));
            }
        }
    }

    /** By the receipts, from the intent of the first call; what is read is put away, out of the way of the next run. */
    long[] latencies(Load load) throws IOException {
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
}
