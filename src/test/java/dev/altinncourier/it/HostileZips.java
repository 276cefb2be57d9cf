package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips that no honest program writes. */
final class HostileZips {

    private HostileZips() {}

    /** One entry under any name. */
    static void write(Path zip, String name, byte[] content) {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first half of a zip, as a transfer that broke off leaves it. */
    static void writeHalf(Path zip, String name, byte[] content) {
        write(zip, name, content);
        change(zip, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** An entry {@code lenke} that is a symbolic link, by the Unix mode in the table of contents. */
    static void writeLink(Path zip) {
        write(zip, "lenke", "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        change(zip, bytes -> {
            int table = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
            bytes[table + 5] = 3;
            bytes[table + 40] = (byte) 0xFF;
            bytes[table + 41] = (byte) 0xA1;
            return bytes;
        });
    }

    private static void change(Path zip, UnaryOperator<byte[]> change) {
        try {
            Files.write(zip, change.apply(Files.readAllBytes(zip)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
