package dev.altinncourier.intake;

import dev.altinncourier.intake.Drop.Shape;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One pass over the inbox folder of one profile, in the order of the disk; reads no further than it is asked to. */
final class ProfileInbox implements Closeable {

    private final String profile;
    private final Readiness readiness;
    private final WarnOnce warnings;
    private final DirectoryStream<Path> stream;
    private final Iterator<Path> paths;

    ProfileInbox(Path folder, Readiness readiness, WarnOnce warnings) throws IOException {
        this.profile = Drop.nameOf(folder);
        this.readiness = readiness;
        this.warnings = warnings;
        this.stream = Files.newDirectoryStream(folder);
        this.paths = stream.iterator();
    }

    /** The next drop that is ready; empty at the end of the folder. */
    Optional<Drop> next() throws IOException {
        try {
            while (paths.hasNext()) {
                var drop = look(paths.next());
                if (drop.isPresent()) {
                    return drop;
                }
            }
            return Optional.empty();
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private Optional<Drop> look(Path path) throws IOException {
        if (isUnfinished(Drop.nameOf(path))) {
            return Optional.empty();
        }
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                warnings.warn(path, "a link is never followed");
                return Optional.empty();
            }
            return attributes.isDirectory() ? folder(path) : file(path, attributes);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private Optional<Drop> folder(Path path) throws IOException {
        if (ClaimFile.isIn(path)) {
            return redriven(path);
        }
        return readiness.ofFolder(path) ? Optional.of(Drop.of(profile, path, Shape.FOLDER)) : Optional.empty();
    }

    private Optional<Drop> redriven(Path path) {
        var read = ClaimFile.read(path);
        var claim = read.filter(file -> file.profile().equals(profile));
        if (claim.isEmpty()) {
            warnings.warn(
                    path,
                    read.map(file -> "it belongs to the profile " + Printable.of(file.profile())
                                    + "; move it to that inbox")
                            .orElse("its claim.json is unreadable"));
        }
        return claim.map(file -> new Drop(profile, file.key(), path, Shape.REDRIVE));
    }

    private Optional<Drop> file(Path path, BasicFileAttributes attributes) {
        var shape = attributes.isRegularFile() ? shapeOf(Drop.nameOf(path)) : Optional.<Shape>empty();
        return shape.filter(known -> readiness.ofFile(path, attributes)).map(known -> Drop.of(profile, path, known));
    }

    private static Optional<Shape> shapeOf(String name) {
        if (Drop.hasExtension(name, "zip")) {
            return Optional.of(Shape.ZIP);
        }
        return Drop.hasExtension(name, "xml") ? Optional.of(Shape.XML) : Optional.empty();
    }

    private static boolean isUnfinished(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || Stream.of(".tmp", ".part", ".partial", ".filepart", "~").anyMatch(lower::endsWith);
    }
}
