package dev.altinncourier.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How a folder looks from outside: enough to see that somebody still writes to it.
 *
 * @param files how many files it holds, at any depth
 * @param bytes their sizes together
 * @param newest latest change of any of them, in milliseconds
 */
record FolderAppearance(long files, long bytes, long newest) {

    /** A folder with more files is refused later; it need not be walked to its end on every look. */
    private static final int ENOUGH = 10_000;

    static FolderAppearance of(Path folder) throws IOException {
        var sum = new Sum();
        Files.walkFileTree(folder, sum);
        return new FolderAppearance(sum.files, sum.bytes, sum.newest);
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private long files;
        private long bytes;
        private long newest;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files++;
            bytes += attributes.size();
            newest = Math.max(newest, attributes.lastModifiedTime().toMillis());
            return files < ENOUGH ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            // Something that vanishes or cannot be read during the walk shows as a change, or when it is read.
            return FileVisitResult.CONTINUE;
        }
    }
}
