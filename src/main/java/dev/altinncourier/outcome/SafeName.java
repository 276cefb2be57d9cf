package dev.altinncourier.outcome;

import dev.altinncourier.submission.PersonalData;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes a name that others chose safe to be a file name of ours, on any filesystem: no separators, no control
 * characters, no leading dot, no reserved name, no identity number. Letters of any language stay.
 */
final class SafeName {

    private static final Pattern RESERVED =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|COM[0-9¹²³]|LPT[0-9¹²³])( *)(\\..*)?");
    private static final String ALSO_ALLOWED = " .,-_()+@='*";
    private static final int LONGEST_EXTENSION = 10;

    private SafeName() {}

    /** The name, at most so many bytes of UTF-8 long; never empty. */
    static String of(String name, int mostBytes) {
        var safe = PersonalData.mask(replaceUnsafe(name)).replaceAll("[*\\[\\]]", "x");
        safe = trim(cap(trim(safe), mostBytes - 1));
        if (safe.isEmpty()) {
            return "_";
        }
        return RESERVED.matcher(safe).matches() ? "_" + safe : safe;
    }

    /** A file name: as {@link #of}, and a long one keeps its extension. */
    static String ofFile(String name, int mostBytes) {
        var safe = of(name, Integer.MAX_VALUE);
        int dot = safe.lastIndexOf('.');
        if (dot < 1 || safe.length() - dot > LONGEST_EXTENSION + 1) {
            return of(safe, mostBytes);
        }
        var extension = safe.substring(dot);
        return of(safe.substring(0, dot), mostBytes - bytes(extension)) + extension;
    }

    /** What two names have in common when a filesystem takes them for the same. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String replaceUnsafe(String name) {
        var safe = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> isAllowed(c) ? c : '_')
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean isAllowed(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || ALSO_ALLOWED.indexOf(codePoint) >= 0;
    }

    /** Leading dots hide a folder; trailing dots and spaces are lost on Windows. */
    private static String trim(String name) {
        return name.strip().replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
    }

    private static String cap(String name, int most) {
        int used = 0;
        int end = 0;
        while (end < name.length()) {
            int codePoint = name.codePointAt(end);
            used += bytes(Character.toString(codePoint));
            if (used > most) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
