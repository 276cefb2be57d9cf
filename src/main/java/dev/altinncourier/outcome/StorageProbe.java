package dev.altinncourier.outcome;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Finds out whether courier's folders can be written now, and whether there is room for more submissions. */
@Singleton
public final class StorageProbe {

    /** One page: less may fit into the rest of one that is there already. */
    private static final int PROBE_BYTES = 4096;

    private static final long MEBIBYTE = 1024L * 1024;

    private final Path base;
    private final long minimumFree;

    public StorageProbe(FoldersConfig config) {
        this.base = config.base().toAbsolutePath().normalize();
        this.minimumFree = config.minimumFree().asLongValue();
    }

    /** Why a report could not be written or a folder not be moved now; empty when both can. */
    public Optional<Problem> unwritable() {
        for (var name : BaseFolderCheck.FOLDERS) {
            var folder = base.resolve(name);
            if (!isThere(folder) || !Files.isWritable(folder)) {
                return Optional.of(BaseFolderCheck.notWritable(folder));
            }
        }
        try {
            write(base.resolve("journal"));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(refused());
        }
    }

    /**
     * Whether the folder is there, now if not before: whoever archives {@code done/} takes it away as a whole. Where the
     * journal is gone as well, the filesystem is, and nothing is made in its place.
     */
    private boolean isThere(Path folder) {
        if (Files.isDirectory(folder)) {
            return true;
        }
        try {
            if (Files.isDirectory(base.resolve("journal"))) {
                DurableFolder.create(folder);
            }
        } catch (IOException e) {
            Log.debugf("%s cannot be made again: %s", folder, e.getClass().getSimpleName());
        }
        return Files.isDirectory(folder);
    }

    /** That there is no room for further submissions; empty when there is. */
    public Optional<Problem> shortOfSpace() {
        try {
            long free = free();
            return free < minimumFree ? Optional.of(shortOfSpace(free)) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(refused());
        }
    }

    /** Bytes that courier may still write. */
    public long free() throws IOException {
        return Files.getFileStore(base).getUsableSpace();
    }

    /** The file stays, so that nobody who looks through the folders sees one come and go. */
    private static void write(Path folder) throws IOException {
        DurableFolder.create(folder);
        try (var channel = FileChannel.open(
                folder.resolve("courier.probe"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var page = ByteBuffer.allocate(PROBE_BYTES);
            while (page.hasRemaining()) {
                channel.write(page);
            }
            channel.force(true);
        }
    }

    private Problem refused() {
        return Problem.of(
                Category.CONFIGURATION,
                "disk-not-writable",
                new Text("Disken under " + base + " tar ikke imot data.", "The disk below " + base + " takes no data."),
                new Text(
                        "Frigjør plass, eller gjør filsystemet skrivbart igjen. Omstart trengs ikke.",
                        "Free some space, or make the filesystem writable again. No restart is needed."));
    }

    private Problem shortOfSpace(long free) {
        var sizes = free / MEBIBYTE + " MiB";
        var wanted = minimumFree / MEBIBYTE + " MiB";
        return Problem.of(
                Category.CONFIGURATION,
                "disk-nearly-full",
                new Text(
                        "Under " + base + " er " + sizes + " ledig; courier vil ha " + wanted + ".",
                        "Below " + base + " " + sizes + " are free; courier wants " + wanted + "."),
                new Text(
                        "Frigjør plass, eller sett courier.folders.minimum-free lavere. Omstart trengs bare for det siste.",
                        "Free some space, or lower courier.folders.minimum-free. Only the latter needs a restart."));
    }
}
