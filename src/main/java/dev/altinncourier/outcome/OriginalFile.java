package dev.altinncourier.outcome;

import dev.altinncourier.submission.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the sender's files, as an error report names it.
 *
 * @param name the sender's name of it
 * @param size bytes
 * @param sha256 of the bytes; null when courier did not read it
 */
public record OriginalFile(String name, long size, @Nullable String sha256) {

    private static final int MOST_FILES = 100;
    private static final int DEPTH = 8;

    static OriginalFile of(Part part) {
        return new OriginalFile(part.originalName(), part.size(), part.sha256());
    }

    /** The first hundred files that lie in a claimed folder under {@code in/}; links are not followed. */
    public static List<OriginalFile> in(Path folder) throws IOException {
        var originals = folder.resolve("in");
        if (!Files.isDirectory(originals)) {
            return List.of();
        }
        var files = new ArrayList<OriginalFile>();
        try (var found = Files.walk(originals, DEPTH)) {
            var paths = found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
            for (var path : paths) {
                files.add(new OriginalFile(originals.relativize(path).toString(), Files.size(path), null));
            }
        }
        return List.copyOf(files);
    }
}
