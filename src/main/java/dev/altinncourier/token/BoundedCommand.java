package dev.altinncourier.token;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that courier starts without a shell, for a bounded time and a bounded answer. It gets nothing to read, and none
 * of the environment in which courier's own secrets may stand; what it complains of is not kept, since a secret may be in it.
 *
 * @param command the program and its arguments
 * @param timeout after which it is killed, with all that it has started
 */
record BoundedCommand(List<String> command, Duration timeout) {

    /** Far more than any token. */
    private static final int LARGEST = 64 * 1024;

    private static final long LOOK_MILLIS = 20;
    private static final Pattern COURIERS = Pattern.compile("(_[A-Z]+_)?(COURIER|QUARKUS|SMALLRYE|CAMEL|MP)_.*");

    BoundedCommand {
        command = List.copyOf(command);
    }

    /** How it ended. */
    sealed interface End {}

    /**
     * It ended by itself.
     *
     * @param exitCode 0 for well
     * @param output what it printed; whoever reads it clears it
     */
    record Exited(int exitCode, byte[] output) implements End {
        @Override
        public String toString() {
            return "Exited[" + exitCode + "]";
        }
    }

    /** It took too long, or printed without an end, and was killed. */
    record Killed() implements End {}

    /** @throws IOException when it cannot be started */
    End run() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        withoutCouriersOwn(builder.environment());
        var process = builder.start();
        var output = new byte[LARGEST];
        try (var in = process.getInputStream()) {
            process.getOutputStream().close();
            return watch(process, in, output);
        } finally {
            kill(process);
            Arrays.fill(output, (byte) 0);
        }
    }

    static void withoutCouriersOwn(Map<String, String> environment) {
        environment.keySet().removeIf(name -> COURIERS.matcher(name).matches());
    }

    /** Reads what is there and never waits for more: a program left behind may hold the pipe open for ever. */
    private End watch(Process process, InputStream in, byte[] output) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        int length = 0;
        boolean exited = false;
        while (!exited) {
            exited = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            length += in.read(output, length, Math.min(in.available(), output.length - length));
            if (length == output.length || (!exited && System.nanoTime() > end)) {
                return new Killed();
            }
        }
        return new Exited(process.exitValue(), Arrays.copyOf(output, length));
    }

    private static void kill(Process process) {
        if (!process.isAlive()) {
            return;
        }
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public String toString() {
        return "BoundedCommand[" + command.get(0) + "]";
    }
}
