package dev.altinncourier.intake;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Something in the inbox that is complete and may be claimed.
 *
 * @param profile id of the app profile: the inbox folder that it lies in
 * @param key the sender's name for it: the name without extension, control characters replaced
 * @param path where it lies, under the sender's own name
 * @param shape what it is
 */
public record Drop(String profile, String key, Path path, Shape shape) {

    /** The shapes in which a submission arrives. */
    public enum Shape {
        /** A folder with the files and a marker. */
        FOLDER,
        /** A zip with the files. */
        ZIP,
        /** A single form. */
        XML,
        /** A folder of courier's own, moved back to the inbox by an operator: it keeps its id. */
        REDRIVE
    }

    static Drop of(String profile, Path path, Shape shape) {
        var name = nameOf(path);
        var bare = shape == Shape.ZIP || shape == Shape.XML ? name.substring(0, name.lastIndexOf('.')) : name;
        return new Drop(profile, Printable.of(bare), path, shape);
    }

    static String nameOf(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    static boolean hasExtension(String name, String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
    }
}
