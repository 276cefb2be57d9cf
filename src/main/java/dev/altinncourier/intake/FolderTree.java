package dev.altinncourier.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

/** A folder of courier's own with all that is in it; follows no link. */
final class FolderTree {

    private FolderTree() {}

    /** Removes it; does nothing where there is none. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (var path : all(folder, Comparator.reverseOrder())) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** When anything in it was written last. */
    static FileTime lastWritten(Path folder) throws IOException {
        var last = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
        for (var path : all(folder, Comparator.naturalOrder())) {
            last = later(last, path);
        }
        return last;
    }

    private static FileTime later(FileTime last, Path path) throws IOException {
        try {
            var time = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
            return time.compareTo(last) > 0 ? time : last;
        } catch (NoSuchFileException gone) {
            return last;
        }
    }

    private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(order).toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
