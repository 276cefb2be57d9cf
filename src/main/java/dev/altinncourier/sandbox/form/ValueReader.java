package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Reads the text of a field as its type, with .NET's complaints about what cannot be read. */
final class ValueReader {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final BigDecimal MOST = new BigDecimal("79228162514264337593543950335");

    private ValueReader() {}

    /** A value that its type does not have. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }

        private static Unreadable format(String text) {
            return new Unreadable("The input string '" + text + "' was not in a correct format.");
        }
    }

    static JsonNode read(FormField.Type type, String text) throws Unreadable {
        var bare = text.strip();
        return switch (type) {
            case STRING -> TextNode.valueOf(text);
            case INT -> IntNode.valueOf(integer(bare));
            case DECIMAL -> DecimalNode.valueOf(decimal(bare));
            case BOOLEAN -> BooleanNode.valueOf(bool(bare));
            case DATE_TIME -> TextNode.valueOf(time(bare));
        };
    }

    private static int integer(String text) throws Unreadable {
        if (!INTEGER.matcher(text).matches()) {
            throw Unreadable.format(text);
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Unreadable("Value was either too large or too small for an Int32.");
        }
    }

    private static BigDecimal decimal(String text) throws Unreadable {
        if (!DECIMAL.matcher(text).matches()) {
            throw Unreadable.format(text);
        }
        var value = new BigDecimal(text);
        if (value.abs().compareTo(MOST) > 0) {
            throw new Unreadable("Value was either too large or too small for a Decimal.");
        }
        return value;
    }

    private static boolean bool(String text) throws Unreadable {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Unreadable("The string '" + text + "' is not a valid Boolean value.");
        };
    }

    /** A time with a zone is kept as that of the server, which is UTC; one in UTC and one without are kept so. */
    private static String time(String text) throws Unreadable {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text) + "T00:00:00";
            }
            if (text.endsWith("Z") || text.matches(".*T[\\d:.]+")) {
                var bare = text.replace("Z", "");
                LocalDateTime.parse(bare);
                return text;
            }
            var instant = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(instant) + "+00:00";
        } catch (DateTimeException e) {
            throw new Unreadable("The string '" + text + "' is not a valid AllXsd value.");
        }
    }
}
