package dev.altinncourier.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips for the tests, good and hostile. */
final class Zips implements AutoCloseable {

    private final ZipOutputStream out;

    Zips(Path file) throws IOException {
        this(file, StandardCharsets.UTF_8);
    }

    Zips(Path file, Charset names) throws IOException {
        out = new ZipOutputStream(Files.newOutputStream(file), names);
    }

    Zips with(String name, String content) throws IOException {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips with(String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
        return this;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Replaces a name everywhere in a zip by one of the same length: what no library would write. */
    static void rename(Path file, String from, String to) throws IOException {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Files.write(file, bytes.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Changes the first entry of the table of contents. */
    static void patch(Path file, int offset, int... values) throws IOException {
        var bytes = Files.readAllBytes(file);
        int table = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (int i = 0; i < values.length; i++) {
            bytes[table + offset + i] = (byte) values[i];
        }
        Files.write(file, bytes);
    }
}
