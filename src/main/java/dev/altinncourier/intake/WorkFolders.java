package dev.altinncourier.intake;

import dev.altinncourier.submission.SubmissionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** The folders in {@code work/} that are named by an id. */
final class WorkFolders {

    private WorkFolders() {}

    static List<Path> in(Path work) throws IOException {
        if (!Files.isDirectory(work)) {
            return List.of();
        }
        try (var paths = Files.list(work)) {
            return paths.filter(WorkFolders::isNamedById).toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** Whether a drop was moved in: a folder without one is the trace of a claim that did not happen. */
    static boolean holdsOriginals(Path folder) throws IOException {
        var in = folder.resolve(ClaimedDrop.IN);
        if (!Files.isDirectory(in, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(in)) {
            return files.iterator().hasNext();
        } catch (NoSuchFileException | NotDirectoryException moved) {
            // Another courier is through with it.
            return false;
        }
    }

    /** Whether it is the trace of a claim that did not happen, and that nobody has touched since. */
    static boolean isAbandoned(Path folder, FileTime since) throws IOException {
        try {
            return !holdsOriginals(folder) && lastWritten(folder).compareTo(since) < 0;
        } catch (NoSuchFileException moved) {
            // While this looked, another courier has moved what lay there: it is at work on it.
            return false;
        }
    }

    /** When something was written last of a claim that did not happen yet. */
    private static FileTime lastWritten(Path folder) throws IOException {
        var unfinished = folder.resolve(ClaimedDrop.UNFINISHED);
        return Files.isDirectory(unfinished, LinkOption.NOFOLLOW_LINKS)
                ? FolderTree.lastWritten(unfinished)
                : Files.getLastModifiedTime(folder);
    }

    /**
     * Removes a folder that only a claim file is in, or a message that was not written to its end; any other is left as
     * it is.
     *
     * @return whether it was removed
     */
    static boolean removeUnused(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder.resolve(ClaimedDrop.IN));
        } catch (DirectoryNotEmptyException holdsADrop) {
            return false;
        }
        removeUnfinished(folder);
        Files.deleteIfExists(folder.resolve(ClaimFile.NAME));
        Files.deleteIfExists(folder.resolve(ClaimFile.NAME + ".part"));
        try {
            return Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException holdsSomething) {
            return false;
        }
    }

    /**
     * Under another name first: a courier that stood still and still writes there finds none of its files from then on, and not
     * only some of them.
     */
    private static void removeUnfinished(Path folder) throws IOException {
        var removed = folder.resolve(ClaimedDrop.REMOVED);
        FolderTree.remove(removed);
        try {
            Files.move(folder.resolve(ClaimedDrop.UNFINISHED), removed, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException none) {
            return;
        }
        FolderTree.remove(removed);
    }

    private static boolean isNamedById(Path path) {
        return SubmissionId.isWellFormed(Drop.nameOf(path)) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
