package dev.altinncourier.submission;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * File operations that survive a power cut: when a method returns, its effect is on the disk. Each throws
 * {@link IOException} as the JDK does; nothing is left half-written under the final name.
 */
public final class DurableFiles {

    private static final boolean DIRECTORIES_CAN_BE_SYNCED = File.separatorChar == '/';

    private DurableFiles() {}

    /** Writes a whole file beside its place, and renames it there: readers see all of it or the old one. */
    public static void write(Path file, byte[] bytes) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        move(unfinished, file);
    }

    /** Brings a file that is already written to the disk. */
    public static void syncFile(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Brings the names in a directory to the disk; does nothing where the system cannot (Windows). */
    public static void syncDirectory(Path directory) throws IOException {
        if (!DIRECTORIES_CAN_BE_SYNCED) {
            return;
        }
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Makes a directory and those above it that are missing.
     *
     * @return the directory
     */
    public static Path createDirectories(Path directory) throws IOException {
        var absolute = directory.toAbsolutePath();
        var parent = absolute.getParent();
        if (!Files.isDirectory(absolute) && parent != null) {
            createDirectories(parent);
            Files.createDirectories(absolute);
            syncDirectory(parent);
        }
        return directory;
    }

    /**
     * Moves a file or a whole folder by one rename.
     *
     * @throws java.nio.file.AtomicMoveNotSupportedException when the two places are on different filesystems
     * @throws java.nio.file.NoSuchFileException when somebody else has moved it
     */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        var target = to.toAbsolutePath().getParent();
        var source = from.toAbsolutePath().getParent();
        // The new name first: a crash between the two may show the thing twice, but never loses it.
        if (target != null) {
            syncDirectory(target);
        }
        if (source != null && !source.equals(target) && Files.isDirectory(source)) {
            syncDirectory(source);
        }
    }
}
