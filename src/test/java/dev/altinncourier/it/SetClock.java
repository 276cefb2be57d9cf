package dev.altinncourier.it;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A clock that a test sets for the processes it starts, as an administrator sets that of a machine. A small library is
 * loaded before the C library; without Linux and a C compiler its tests are skipped.
 */
public final class SetClock {

    private final Path library;
    private final Path offset;

    private SetClock(Path library, Path offset) {
        this.library = library;
        this.offset = offset;
    }

    /** Compiles the library into a folder. */
    public static SetClock in(Path folder) {
        var library = folder.resolve("clock.so").toAbsolutePath();
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        assumeThat(compiles(Path.of("src/test/resources/clock/clock.c"), library))
                .as("a C compiler, to make a clock that can be set")
                .isTrue();
        var clock = new SetClock(library, folder.resolve("clock.offset").toAbsolutePath());
        clock.set(Duration.ZERO);
        return clock;
    }

    /** How a process is started that is to see this clock. */
    public Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "CLOCK_OFFSET_FILE", offset.toString());
    }

    /** Sets the clock, so far from the right time, for all that see it and at once. */
    public void set(Duration wrongBy) {
        var bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(wrongBy.toSeconds())
                .array();
        try (var file = Files.newByteChannel(offset, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean compiles(Path source, Path library) {
        try {
            var compiler = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return compiler.waitFor(60, TimeUnit.SECONDS) && compiler.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
