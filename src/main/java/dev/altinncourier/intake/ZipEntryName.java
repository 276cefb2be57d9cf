package dev.altinncourier.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of one zip, made sure to stay below one folder and to differ on any filesystem. */
final class ZipEntryName {

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final int LONGEST_SEGMENT = 255;
    private static final int LONGEST = 2_000;

    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /**
     * The path of an entry, with {@code /}, relative to where it is unpacked.
     *
     * @throws ZipFault when it leads elsewhere, cannot be a file name, or stands for another entry already
     */
    String accept(String name, boolean folder) throws ZipFault {
        // Older .NET programs write backslashes for separators; all others may not have them in a name.
        var path = name.replace('\\', '/');
        var bare = folder && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        var segments = List.of(bare.split("/", -1));
        if (DRIVE.matcher(bare).matches()
                || bare.length() > LONGEST
                || !segments.stream().allMatch(ZipEntryName::isSafe)) {
            throw new ZipFault(UnsafeInput.ZIP_UNSAFE_NAME, name);
        }
        if (!folder) {
            acceptFile(sameness(bare), name);
        }
        return bare;
    }

    private void acceptFile(String same, String name) throws ZipFault {
        if (folders.contains(same) || !files.add(same)) {
            throw new ZipFault(UnsafeInput.ZIP_DUPLICATE_NAME, name);
        }
        for (int slash = same.lastIndexOf('/'); slash > 0; slash = same.lastIndexOf('/', slash - 1)) {
            var above = same.substring(0, slash);
            if (files.contains(above)) {
                throw new ZipFault(UnsafeInput.ZIP_DUPLICATE_NAME, name);
            }
            folders.add(above);
        }
    }

    private static boolean isSafe(String segment) {
        return !segment.isBlank()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.codePoints().noneMatch(Character::isISOControl)
                && segment.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SEGMENT;
    }

    private static String sameness(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
