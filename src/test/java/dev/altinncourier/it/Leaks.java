package dev.altinncourier.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks for secrets in what courier has written.
 *
 * @param secrets what must stand nowhere, by what it is
 */
record Leaks(Map<String, String> secrets) {

    private static final int SHOWN = 160;

    /** What of them stands in files, each with the line that it was found in. */
    List<String> in(Stream<Path> files) {
        return files.flatMap(file -> in(file.toString(), text(file))).toList();
    }

    /** What of them stands in a text. */
    Stream<String> in(String where, String text) {
        return secrets.entrySet().stream()
                .filter(secret -> text.contains(secret.getValue()))
                .map(secret -> secret.getKey() + " in " + where + ": " + around(text, secret.getValue()));
    }

    /** These, and others. */
    Leaks and(Map<String, String> others) {
        var all = new TreeMap<>(secrets);
        all.putAll(others);
        return new Leaks(all);
    }

    private static String around(String text, String secret) {
        int at = text.indexOf(secret);
        int line = text.lastIndexOf('\n', at) + 1;
        return text.substring(Math.max(line, at - SHOWN), Math.min(text.length(), at + 20))
                .replace('\n', ' ');
    }

    /** Every byte as a letter: secrets are ASCII, and a database file is no text. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
