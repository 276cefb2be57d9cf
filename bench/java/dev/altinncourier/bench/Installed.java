package dev.altinncourier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A courier that may be started again and again on one base folder, before or after something was dropped. */
final class Installed {

    private static final Pattern READY = Pattern.compile("started in");
    private static final int PARALLEL = 8;
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final String PROFILE = "bench-multipart";

    private final Path home;
    private final String settings;
    private final Options options;

    private Installed(Path home, String settings, Options options) {
        this.home = home;
        this.settings = settings;
        this.options = options;
    }

    /** Sets one up in a folder of its own. */
    static Installed in(Path home, Altinn altinn, Options options) {
        return new Installed(home, "courier.folders.base=base\n" + Courier.settings(home, altinn, PARALLEL), options);
    }

    Path base() {
        return home.resolve("base");
    }

    /** Starts it; the time until it is ready is counted from before there is a process. */
    Program start() throws IOException {
        return Courier.launch(home, settings, options);
    }

    /** Waits until it says that it has started. */
    void awaitReady(Program program) throws IOException, InterruptedException {
        while (!READY.matcher(program.output()).find()) {
            program.requireAliveFor(LOOK);
        }
    }

    /** Puts folders into the inbox that differ from each other. */
    void drop(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            drop(UUID.randomUUID().toString(), Content.attachment("" + i));
        }
    }

    private void drop(String name, byte[] attachment) throws IOException {
        var drop = staged(name);
        Files.write(drop.resolve("plan.pdf"), attachment);
        moveIn(drop);
    }

    /** A folder with a form, in which there is room for an attachment; it does not lie in the inbox yet. */
    Path staged(String name) throws IOException {
        var drop = Files.createDirectories(home.resolve("staging").resolve(name));
        Files.write(drop.resolve("soknad.xml"), Content.form(name));
        return drop;
    }

    void moveIn(Path drop) throws IOException {
        Files.createFile(drop.resolve(".ready"));
        var inbox = Files.createDirectories(base().resolve("inbox").resolve(PROFILE));
        Files.move(drop, inbox.resolve(drop.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until so many more are through than before, and answers when that was, as {@link System#nanoTime}. */
    long awaitDone(Program program, int count, Duration look) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (done() < count) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException(done() + " of " + count + " are done:\n" + program.output());
            }
            program.requireAliveFor(look);
        }
        return System.nanoTime();
    }

    /** How many lie in {@code done/}, over all days; with what is in hand nothing else may be left in the end. */
    int done() throws IOException {
        int count = 0;
        for (var day : list(base().resolve("done"))) {
            count += list(day.resolve(PROFILE)).size();
        }
        return count;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
