package dev.altinncourier.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The folders in which files for claim checks may lie. Whatever links are on the way, no path leads out of them. */
final class ClaimCheckRoots {

    private final List<Path> roots;

    ClaimCheckRoots(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * The file that a part points at.
     *
     * @throws MessageRefused when it lies elsewhere, or is not there
     * @throws IOException when a root cannot be read just now
     */
    Path file(MessagePart part) throws IOException, MessageRefused {
        var wanted = path(part);
        for (var root : roots) {
            var real = root.toRealPath();
            if (wanted.startsWith(root.toAbsolutePath().normalize()) || wanted.startsWith(real)) {
                return inside(real, wanted, part);
            }
        }
        throw MessageRule.CLAIM_CHECK_NOT_ALLOWED.refused(part.place());
    }

    private static Path inside(Path root, Path wanted, MessagePart part) throws IOException, MessageRefused {
        try {
            var file = wanted.toRealPath();
            if (!file.startsWith(root)) {
                throw MessageRule.CLAIM_CHECK_NOT_ALLOWED.refused(part.place());
            }
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return file;
            }
        } catch (NoSuchFileException missing) {
            throw MessageRule.CLAIM_CHECK_NOT_FOUND.refused(part.place());
        }
        throw MessageRule.CLAIM_CHECK_NOT_FOUND.refused(part.place());
    }

    private static Path path(MessagePart part) throws MessageRefused {
        try {
            var path = Path.of(part.content());
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException notOne) {
            throw MessageRule.CLAIM_CHECK_NOT_ALLOWED.refused(part.place());
        }
        throw MessageRule.CLAIM_CHECK_NOT_ALLOWED.refused(part.place());
    }
}
