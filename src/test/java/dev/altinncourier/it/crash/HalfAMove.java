package dev.altinncourier.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a process leaves that dies in the middle of the last move: the folders of the day are made, of the unpacked copies
 * of a zip some are gone, and the rename itself has not come. (A rename has no middle; the points beside this one are
 * before and after it.) No step of a route stands there, so the halt comes just before, and this does the rest by hand.
 */
final class HalfAMove {

    private HalfAMove() {}

    /**
     * Goes half the way with the submissions in {@code work/} that have their receipt.
     *
     * @throws IllegalStateException when there is none, so that there is nothing to be seen
     */
    static void make(Path base) {
        try {
            var day = LocalDate.now(ZoneId.of("Europe/Oslo")).toString();
            for (var profile : list(base.resolve("inbox"))) {
                Files.createDirectories(base.resolve("done").resolve(day).resolve(profile.getFileName()));
            }
            int halves = 0;
            for (var folder : list(base.resolve("work"))) {
                if (Files.exists(folder.resolve("receipt.json")) && Files.exists(folder.resolve("unpacked"))) {
                    removeOne(folder.resolve("unpacked"));
                    halves++;
                }
            }
            if (halves == 0) {
                throw new IllegalStateException("no zip is about to move");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeOne(Path unpacked) throws IOException {
        try (var files = Files.walk(unpacked)) {
            Files.delete(files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow());
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.toList();
        }
    }
}
