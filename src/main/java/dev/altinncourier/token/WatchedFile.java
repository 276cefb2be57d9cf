package dev.altinncourier.token;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file with a key, read again when it changes. One caught half-written is read again next time; until then the former is. */
public final class WatchedFile<T> {

    private static final int LARGEST = 256 * 1024;

    private final Reader<T> reader;
    private @Nullable Held<T> held;

    public WatchedFile(Reader<T> reader) {
        this.reader = reader;
    }

    /** Makes of the content what it is good for. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(byte[] content) throws UnusableKey;
    }

    /** The content as the file has it now. */
    public synchronized T current(Path file) throws IOException, UnusableKey {
        var stamp = Stamp.of(file);
        var known = held;
        if (known != null && known.stamp().equals(stamp)) {
            return known.content();
        }
        try {
            var read = new Held<>(stamp, read(file));
            held = read;
            return read.content();
        } catch (UnusableKey broken) {
            if (known == null) {
                throw broken;
            }
            Log.warnf("The key file has changed, but cannot be used; the former key is kept: %s", broken.getMessage());
            return known.content();
        }
    }

    /** What was read is a secret: no more of it stays in memory than was made of it. */
    private T read(Path file) throws IOException, UnusableKey {
        byte[] content;
        try (var in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST);
        }
        try {
            return reader.read(content);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private record Held<T>(Stamp stamp, T content) {}

    /** What changes when a file does: also when it is replaced by one of the same size within the clock's grain. */
    private record Stamp(FileTime modified, long size, @Nullable Object identity) {
        static Stamp of(Path file) throws IOException {
            var seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(seen.lastModifiedTime(), seen.size(), seen.fileKey());
        }
    }

    @Override
    public String toString() {
        return "WatchedFile[***]";
    }
}
