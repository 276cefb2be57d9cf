package dev.altinncourier.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The body of one call: in memory when small, else in a file that is gone when the call is over. */
public record Body(Content content, @Nullable Path file) implements AutoCloseable {

    /** A body of nothing. */
    public static final Body EMPTY = new Body(Content.of(new byte[0]), null);

    /** Number of bytes received. */
    public long size() {
        return content.size();
    }

    /** Reads the body from its start. */
    public InputStream open() {
        try {
            return file == null ? content.open() : Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole body in memory: for forms and JSON only. */
    public byte[] bytes() {
        try (var in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
