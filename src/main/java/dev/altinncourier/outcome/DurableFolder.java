package dev.altinncourier.outcome;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Writes and moves that are whole or have not happened, and that outlast a power cut once they have returned. */
final class DurableFolder {

    private static final boolean FOLDERS_CAN_BE_SYNCED = java.io.File.separatorChar == '/';

    private DurableFolder() {}

    /** Replaces a file: a reader, or a courier after a crash, finds the old or the new content. */
    static void write(Path file, byte[] content) throws IOException {
        var partial = partial(file);
        try (var channel = FileChannel.open(
                partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        publish(partial, file);
    }

    /** Where a file is written until it is complete. */
    static Path partial(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /** Gives a complete and synced partial file its name. */
    static void publish(Path partial, Path file) throws IOException {
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(parent(file));
    }

    /** Moves a whole folder by one rename. The target must not exist. */
    static void move(Path from, Path to) throws IOException {
        create(parent(to));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(parent(to));
        sync(parent(from));
    }

    /** Creates a folder and those above it; each is durable in its parent. */
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        create(parent(folder));
        Files.createDirectories(folder);
        sync(parent(folder));
    }

    /** Deletes a folder and all in it; links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    private static void sync(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_SYNCED) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static Path parent(Path path) {
        var parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a filesystem's root cannot be a folder of courier's");
        }
        return parent;
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
