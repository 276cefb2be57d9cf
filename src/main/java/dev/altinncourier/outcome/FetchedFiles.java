package dev.altinncourier.outcome;

import dev.altinncourier.submission.DataElement;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is fetched from Altinn into {@code receipt/} beside the receipt, whatever Altinn says the files are called.
 * The same elements get the same names each time, so that a fetch that was cut off is simply done again.
 */
@Singleton
public final class FetchedFiles {

    private static final String FOLDER = "receipt";
    private static final int MOST_BYTES_OF_NAME = 120;
    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/pdf", ".pdf",
            "application/xml", ".xml",
            "text/xml", ".xml",
            "application/json", ".json",
            "application/zip", ".zip",
            "text/plain", ".txt");

    /**
     * One file to fetch.
     *
     * @param element Altinn's element
     * @param path where it goes, below the submission's folder
     */
    public record Target(DataElement element, Path path) {}

    /** Where each element goes; names are unique, also where a filesystem ignores case. */
    public List<Target> targets(Path folder, List<DataElement> elements) {
        var taken = new HashSet<String>();
        var targets = new ArrayList<Target>();
        var inOrder =
                elements.stream().sorted(Comparator.comparing(DataElement::id)).toList();
        for (var element : inOrder) {
            var name = free(SafeName.ofFile(name(element), MOST_BYTES_OF_NAME), taken);
            targets.add(new Target(element, folder.resolve(FOLDER).resolve(name)));
        }
        return List.copyOf(targets);
    }

    /** Streams an element to its place. The file gets its name when all of it is on disk; the stream is not closed. */
    public FetchedFile store(Target target, InputStream body) throws IOException {
        var path = target.path();
        var partial = DurableFolder.partial(path);
        var digest = sha256();
        // Its own name need not be on the disk yet: the report that names the file is written beside it, and synced.
        Files.createDirectories(DurableFolder.parent(path));
        long size;
        try (var file = open(partial);
                var out = Channels.newOutputStream(file)) {
            size = copy(body, out, digest);
            file.force(true);
        }
        DurableFolder.publish(partial, path);
        var sum = HexFormat.of().formatHex(digest.digest());
        return new FetchedFile(target.element().dataType(), FOLDER + "/" + path.getFileName(), size, sum);
    }

    private static FileChannel open(Path partial) throws IOException {
        return FileChannel.open(
                partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static long copy(InputStream from, OutputStream to, MessageDigest digest) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    private static String name(DataElement element) {
        var filename = element.filename();
        return filename == null || filename.isBlank()
                ? element.dataType() + extension(element.contentType())
                : filename;
    }

    private static String extension(@Nullable String contentType) {
        return contentType == null ? "" : EXTENSIONS.getOrDefault(contentType.split(";", 2)[0].strip(), "");
    }

    private static String free(String name, Set<String> taken) {
        int dot = name.lastIndexOf('.');
        int end = dot < 1 ? name.length() : dot;
        var free = name;
        for (int n = 2; !taken.add(SafeName.folded(free)); n++) {
            free = name.substring(0, end) + "-" + n + name.substring(end);
        }
        return free;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
