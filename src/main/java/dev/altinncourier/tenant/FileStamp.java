package dev.altinncourier.tenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What changes when a file does: also when it is replaced by one of the same size within the clock's grain. */
record FileStamp(@Nullable FileTime modified, long size, @Nullable Object identity) {

    /** Of a file that is not there. */
    static final FileStamp ABSENT = new FileStamp(null, 0, null);

    /** A file that was written this short ago may be only half written. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    static FileStamp of(Path file) {
        try {
            var seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(seen.lastModifiedTime(), seen.size(), seen.fileKey());
        } catch (IOException e) {
            return ABSENT;
        }
    }

    /** Whether the file has been left alone for a moment. */
    boolean isSettled(Instant now) {
        return modified == null
                || Duration.between(modified.toInstant(), now).abs().compareTo(SETTLED) >= 0;
    }
}
