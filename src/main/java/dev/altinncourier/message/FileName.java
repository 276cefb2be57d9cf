package dev.altinncourier.message;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The name of a file that came without one. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String of(@Nullable String key, String id, String extension) {
        var stem = Normalizer.normalize(key == null ? id : key, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}_-]+", "_");
        int end = Math.min(stem.length(), LONGEST);
        boolean half = end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1));
        return stem.substring(0, half ? end - 1 : end) + extension;
    }
}
