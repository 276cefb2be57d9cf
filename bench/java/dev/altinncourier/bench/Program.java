package dev.altinncourier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java process of its own: what it writes, and the processor time that it takes. */
final class Program implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code java} with these arguments; courier's settings come from its file alone. */
    static Program start(Path folder, String name, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var output = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("COURIER_") || key.startsWith("QUARKUS_"));
        return new Program(builder.start(), output);
    }

    /** Waits until the output has a place that matches. */
    Matcher await(Pattern pattern) throws IOException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + STARTING.toNanos();
        boolean ended = false;
        while (System.nanoTime() < deadline && !ended) {
            var found = pattern.matcher(Files.readString(output));
            if (found.find()) {
                return found;
            }
            ended = endsWithin(BETWEEN_LOOKS);
        }
        throw new TimeoutException("no " + pattern + " in:\n" + Files.readString(output));
    }

    double cpuSeconds() {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /** What it has written so far. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** Memory that it has now, in MiB (resident set). */
    long megabytes() throws IOException {
        return memory("VmRSS:");
    }

    /** The most memory that it ever had, in MiB. */
    long peakMegabytes() throws IOException {
        return memory("VmHWM:");
    }

    private long memory(String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the system does not tell how much memory a process has"));
        }
    }

    /** Lets time pass in which it must not end. */
    void requireAliveFor(Duration time) throws IOException, InterruptedException {
        if (endsWithin(time)) {
            throw new IllegalStateException("it has ended:\n" + Files.readString(output));
        }
    }

    private boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
