package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, whose output goes to a file. */
public final class JavaProcess {

    private static final Duration STOPPING = Duration.ofSeconds(60);

    private final Process process;
    private final Path output;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code java} with these arguments in a folder. */
    public static JavaProcess start(Path folder, Path output, List<String> arguments) {
        return start(folder, output, arguments, Map.of());
    }

    /** The same with further environment variables. */
    public static JavaProcess start(Path folder, Path output, List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return run(folder, output, command, environment);
    }

    /** Starts a program that need not be {@code java}. */
    static JavaProcess run(Path folder, Path output, List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("COURIER_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        try {
            return new JavaProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it has written so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop ({@code SIGTERM}). */
    public void askToStop() {
        process.destroy();
    }

    /** Asks it to stop, and waits until it has. */
    public void stop() {
        askToStop();
        if (!endsWithin(STOPPING)) {
            kill();
            throw new AssertionError("it did not stop within " + STOPPING + ":\n" + output());
        }
    }

    /** Ends it at once, as a power cut or {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        if (!endsWithin(STOPPING)) {
            throw new AssertionError("process " + process.pid() + " cannot be killed");
        }
    }

    /** Makes it stand still, as a machine does that has no time or memory for it ({@code SIGSTOP}). */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on, not knowing that time has passed. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var sent = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start();
            if (sent.waitFor() != 0) {
                throw new AssertionError("process " + process.pid() + " cannot be told " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The exit code of a program that ends by itself. */
    public int exitCode(Duration within) {
        if (!endsWithin(within)) {
            kill();
            throw new AssertionError("it did not end within " + within + ":\n" + output());
        }
        return process.exitValue();
    }

    /** The most memory that it ever had, in MiB; 0 where the system does not tell. */
    public long peakMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kilobytes -> kilobytes / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
