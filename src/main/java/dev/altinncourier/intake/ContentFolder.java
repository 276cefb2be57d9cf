package dev.altinncourier.intake;

import dev.altinncourier.submission.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The folder in which the files of a claimed drop lie: the drop itself, or what its zip unpacks to. */
final class ContentFolder {

    private static final String UNPACKED = "unpacked";

    private final ZipUnpacker unpacker;

    ContentFolder(IntakeConfig limits) {
        this.unpacker = new ZipUnpacker(limits);
    }

    /**
     * The folder; a zip is unpacked anew each time, because a crash may have left half of it.
     *
     * @throws ZipFault when the zip cannot be unpacked; nothing unpacked is left then
     */
    Path of(ClaimedDrop drop) throws IOException {
        if (drop.shape() != Drop.Shape.ZIP) {
            return drop.originals();
        }
        var zip = drop.originals().resolve(drop.name());
        if (!Files.isRegularFile(zip, LinkOption.NOFOLLOW_LINKS)) {
            throw new ZipFault(UnsafeInput.LINK_IN_FOLDER, "");
        }
        var unpacked = drop.folder().resolve(UNPACKED);
        FolderTree.remove(unpacked);
        DurableFiles.createDirectories(unpacked);
        try {
            unpacker.unpack(zip, unpacked);
        } catch (IOException failed) {
            FolderTree.remove(unpacked);
            throw failed;
        }
        return belowSingleFolder(unpacked);
    }

    /** Many programs pack the folder and not what is in it. */
    private static Path belowSingleFolder(Path unpacked) throws IOException {
        try (var paths = Files.newDirectoryStream(unpacked)) {
            var all = paths.iterator();
            var first = all.hasNext() ? all.next() : unpacked;
            return !all.hasNext() && Files.isDirectory(first) ? first : unpacked;
        }
    }
}
