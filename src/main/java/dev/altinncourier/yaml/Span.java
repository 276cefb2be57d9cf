package dev.altinncourier.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A duration as people write it: {@code 10s}, {@code 5m}, {@code 3h}, {@code 14d}. */
public final class Span {

    static final String HINT = "a duration, such as 10s, 5m, 3h or 14d";

    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,4})([smhd])");

    private Span() {}

    /** The duration; empty when it is none, or nothing. */
    static Optional<Duration> parse(String text) {
        var match = SPAN.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var count = Long.parseLong(match.group(1));
        return Optional.of(
                switch (match.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
