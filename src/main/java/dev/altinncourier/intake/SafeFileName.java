package dev.altinncourier.intake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names under which the files of one submission are sent. Altinn decodes a name twice, cuts it or answers 500 at some
 * characters, so that a sent name has only letters a to z, digits, {@code . _ -}, and is told apart from all others
 * whatever the case. Where the name goes as RFC 5987 has it, all letters stay, and blanks and brackets.
 */
final class SafeFileName {

    private static final int LONGEST = 120;
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,10}");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("æ", "ae"),
            Map.entry("Æ", "Ae"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("å", "aa"),
            Map.entry("Å", "Aa"),
            Map.entry("œ", "oe"),
            Map.entry("ß", "ss"),
            Map.entry("þ", "th"),
            Map.entry("ð", "d"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("ŋ", "n"),
            Map.entry("ŧ", "t"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"));

    private final Set<String> taken = new HashSet<>();

    /** A name that the profile fixes, which goes before all that senders chose. */
    String fixed(String name) {
        return unique(name);
    }

    /** The name for a sender's file. */
    String of(String original, String contentType) {
        return extended(ascii(original), contentType);
    }

    /** The name for a sender's file with all its letters: what Altinn stores, and so what is compared. */
    String withAllLetters(String original, String contentType) {
        var clean = Normalizer.normalize(original, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ().,_-]+", "_")
                .replaceAll("\\.{2,}", ".");
        return extended(clean, contentType);
    }

    private String extended(String clean, String contentType) {
        int dot = clean.lastIndexOf('.');
        boolean extended =
                dot > 0 && EXTENSION.matcher(clean.substring(dot + 1)).matches();
        var stem = extended ? clean.substring(0, dot) : clean;
        var extension = extended ? clean.substring(dot + 1) : ContentTypes.extensionFor(contentType);
        stem = stem.replaceAll("^[. _]+|[. _]+$", "");
        return unique((stem.isEmpty() ? "file" : stem) + "." + extension);
    }

    private static String ascii(String original) {
        var letters = new StringBuilder();
        Normalizer.normalize(original, Normalizer.Form.NFC).codePoints().forEach(c -> {
            var letter = Character.toString(c);
            letters.append(LETTERS.getOrDefault(letter, letter));
        });
        return Normalizer.normalize(letters, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9._-]+", "_")
                .replaceAll("\\.{2,}", ".");
    }

    private String unique(String name) {
        int dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot);
        var stem = dot < 0 ? name : name.substring(0, dot);
        var candidate = shortened(stem, extension);
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = shortened(stem, "-" + i + extension);
        }
        return candidate;
    }

    private static String shortened(String stem, String end) {
        int most = Math.min(stem.length(), LONGEST - end.length());
        boolean half = most > 0 && Character.isHighSurrogate(stem.charAt(most - 1));
        return stem.substring(0, half ? most - 1 : most) + end;
    }
}
