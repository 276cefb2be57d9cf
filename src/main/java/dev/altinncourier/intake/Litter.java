package dev.altinncourier.intake;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Files that operating systems leave behind and that no sender means. */
final class Litter {

    private static final String MAC_FOLDER = "__macosx";
    private static final Set<String> FILES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private Litter() {}

    /** Whether a path, with {@code /}, is or lies in litter. */
    static boolean is(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return FILES.contains(lower.substring(lower.lastIndexOf('/') + 1))
                || Stream.of(lower.split("/")).anyMatch(MAC_FOLDER::equals);
    }
}
