package dev.altinncourier.it;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A filesystem of a few MiB that a test can fill. Mounting one is the right of few: elsewhere its tests are skipped. */
public final class SmallDisk implements AutoCloseable {

    private static final int PAGE = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it on a new folder; skips the test where that is not allowed. */
    public static SmallDisk mountOn(Path folder, int mebibytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString()))
                .as("a tmpfs can be mounted on %s, which takes root on Linux", folder)
                .isZero();
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Makes a folder on this disk and a link to it from elsewhere. */
    public Path linkFrom(Path link) {
        try {
            return Files.createSymbolicLink(
                    link,
                    Files.createDirectory(folder.resolve(link.getFileName())).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes until nothing more fits. */
    public void fill() {
        try (var filler = Files.newOutputStream(folder.resolve("filler"))) {
            var page = new byte[PAGE];
            while (true) {
                filler.write(page);
            }
        } catch (IOException full) {
            // That is what it was for.
            return;
        }
    }

    /** Makes room again. */
    public void free() {
        try {
            Files.delete(folder.resolve("filler"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets nobody write, or lets them again; while a file is open for writing the system refuses. */
    public void mount(String how) {
        if (run("mount", "-o", "remount," + how, folder.toString()) != 0) {
            throw new IllegalStateException("cannot be remounted " + how);
        }
    }

    @Override
    public void close() {
        // Lazily: whoever has a file open on it may take a moment to let go.
        if (run("umount", "-l", folder.toString()) != 0) {
            throw new IllegalStateException(folder + " cannot be unmounted");
        }
    }

    private static int run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException notThere) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
