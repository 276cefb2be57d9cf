package dev.altinncourier.intake;

import dev.altinncourier.submission.DurableFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way into {@code work/<id>}. Its files are written beside their place and put there by one rename, so that
 * a crash leaves either all of them or nothing that counts. What is closed before it is complete is removed.
 */
public final class Admission implements Closeable {

    private static final int BUFFER = 65_536;

    private final ClaimedDrop claim;
    private final Path files;
    private final ZipEntryName names = new ZipEntryName();
    private boolean complete;

    private Admission(ClaimedDrop claim, Path files) {
        this.claim = claim;
        this.files = files;
    }

    static Admission open(ClaimedDrop claim) throws IOException {
        return new Admission(
                claim, DurableFiles.createDirectories(claim.folder().resolve(ClaimedDrop.UNFINISHED)));
    }

    /** What it will be once it is complete. */
    public ClaimedDrop claim() {
        return claim;
    }

    /**
     * Writes a file, as a stream, and brings it to the disk.
     *
     * @param name path inside the submission, with {@code /}
     * @param from is read to its end, and not closed
     * @param most bytes that it may have
     * @throws UnsafeName when the name leads elsewhere or stands for another file already
     * @throws TooLarge when there is more
     */
    public void write(String name, InputStream from, long most) throws IOException {
        var file = place(name);
        makeFolders(files.relativize(file).getParent());
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            long size = 0;
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                size += count;
                if (size > most) {
                    throw new TooLarge();
                }
                out.write(buffer, 0, count);
            }
        }
        DurableFiles.syncFile(file);
    }

    /** Never the one that all of it is in: where that is gone, another courier took it for left behind, with all files in it. */
    private void makeFolders(@Nullable Path below) throws IOException {
        var folder = files;
        for (var name : below == null ? List.<Path>of() : below) {
            folder = folder.resolve(name);
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException made) {
                // Its files stand beside each other.
            }
        }
    }

    /** All files are there: from now on it is a claimed submission, after a crash as well. */
    public ClaimedDrop complete() throws IOException {
        try (var folders = Files.walk(files)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                DurableFiles.syncDirectory(folder);
            }
        }
        DurableFiles.move(files, claim.originals());
        complete = true;
        return claim;
    }

    /** Removes what is not complete. */
    @Override
    public void close() throws IOException {
        if (!complete) {
            WorkFolders.removeUnused(claim.folder());
        }
    }

    private Path place(String name) throws UnsafeName {
        try {
            var file = files.resolve(names.accept(name, false)).normalize();
            if (file.startsWith(files)) {
                return file;
            }
        } catch (ZipFault | java.nio.file.InvalidPathException unsafe) {
            throw new UnsafeName();
        }
        throw new UnsafeName();
    }

    /** A name that cannot be a file's, or is one already. */
    public static final class UnsafeName extends IOException {
        private static final long serialVersionUID = 1L;

        UnsafeName() {
            super("not a name inside a submission, or used twice");
        }
    }

    /** More bytes than are taken. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("larger than is taken");
        }
    }
}
