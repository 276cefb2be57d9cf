package dev.altinncourier.readback;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * One spelling for all that mean the same value, as Altinn respells them (Recorded: value-kinds): {@code 007} and
 * {@code 7}, {@code true} and {@code 1}, a time and the same instant in another zone, a date and its midnight, base64
 * with line breaks and without. The kind of a field is not known here, so that a text of digits is taken for a number.
 */
final class Spelling {

    /** What an app's number or flag holds when nothing was read into it. */
    static final String ZERO = "0";

    /** What an app's date holds when nothing was read into it. */
    static final String NO_DATE = LocalDate.of(1, 1, 1).atStartOfDay().toString();

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?)?"
                    + "(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern BASE64_IN_LINES = Pattern.compile("[A-Za-z0-9+/]++(?:\\s++[A-Za-z0-9+/]++)*+=*+");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Spelling() {}

    /** The one spelling of a short text without white space round it. */
    static String of(String text) {
        char first = text.charAt(0);
        if (first == '+' || first == '-' || first == '.' || (first >= '0' && first <= '9')) {
            return ofDigits(text);
        }
        return switch (text) {
            case "true" -> "1";
            case "false" -> ZERO;
            default -> ofText(text);
        };
    }

    private static String ofDigits(String text) {
        if (NUMBER.matcher(text).matches()) {
            var number = new BigDecimal(text);
            return number.signum() == 0 ? ZERO : number.stripTrailingZeros().toPlainString();
        }
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return ofText(text);
        }
        try {
            var time = date.group(2) == null ? "T00:00:00" : date.group(2);
            var zone = date.group(3);
            return zone == null
                    ? LocalDateTime.parse(date.group(1) + time).toString()
                    : OffsetDateTime.parse(date.group(1) + time + zone)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toString();
        } catch (DateTimeException noDate) {
            return text;
        }
    }

    private static String ofText(String text) {
        if (text.indexOf('\n') < 0 || !BASE64_IN_LINES.matcher(text).matches()) {
            return text;
        }
        var packed = WHITE_SPACE.matcher(text).replaceAll("");
        return packed.length() % 4 == 0 ? packed : text;
    }
}
