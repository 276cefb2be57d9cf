package dev.altinncourier.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A size as people write it: {@code 25MB} (millions), {@code 1MiB} (1024 times 1024), or plain bytes. */
final class ByteSize {

    static final String HINT = "a size, such as 25MB, 1MiB or 1048576";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12}) ?(B|KB|KiB|MB|MiB|GB|GiB)?");
    private static final Map<String, Long> UNITS = Map.of(
            "B", 1L,
            "KB", 1_000L,
            "KiB", 1L << 10,
            "MB", 1_000_000L,
            "MiB", 1L << 20,
            "GB", 1_000_000_000L,
            "GiB", 1L << 30);

    private ByteSize() {}

    /** The bytes; empty when it is no size, nothing, or more than can be counted. */
    static Optional<Long> parse(String text) {
        var match = SIZE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var unit = match.group(2) == null ? 1L : UNITS.getOrDefault(match.group(2), 1L);
        var count = Long.parseLong(match.group(1));
        if (count == 0 || count > Long.MAX_VALUE / unit) {
            return Optional.empty();
        }
        return Optional.of(count * unit);
    }
}
