package dev.altinncourier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How much heap a process took, by the log of its collections: exact but for what lies between the last two. */
final class HeapLog {

    private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final Path file;
    private final long before;

    HeapLog(Path file) throws IOException {
        this.file = file;
        this.before = megabytes();
    }

    /** Bytes taken since this was made. */
    long allocatedSince() throws IOException {
        return (megabytes() - before) << 20;
    }

    private long megabytes() throws IOException {
        long taken = 0;
        long left = 0;
        var pause = PAUSE.matcher(Files.readString(file));
        while (pause.find()) {
            taken += Math.max(0, Long.parseLong(pause.group(1)) - left);
            left = Long.parseLong(pause.group(2));
        }
        return taken;
    }
}
