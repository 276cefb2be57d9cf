package dev.altinncourier.submission;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes national identity numbers and tokens out of a text, before it goes to a log, a report or a file name. Of a
 * number the birth date stays, {@code 010390*****}: enough for the sender to know whose it is.
 */
public final class PersonalData {

    private static final String REMOVED = "[token removed]";
    private static final String STARS = "*****";
    private static final int BIRTH_DATE = 6;
    private static final int LENGTH = 11;

    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?i)((?:access_token|refresh_token|id_token|assertion|client_secret|code_verifier|password)"
                    + "\\\\?\"?\\s{0,4}[:=]\\s{0,4}\\\\?\"?)[^\"\\\\&\\s,}]++");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer)\\s++(?!\\[)[\\w.~+/=-]{8,}+");
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{5,}+(?:\\.[\\w-]*+){0,4}+");

    /** Identifiers first, so that the digits of an instance's guid, a sha256 or a trace id stay readable. */
    private static final Pattern NUMBER = Pattern.compile("(?<identifier>(?<![\\p{Nd}A-Za-z])"
            + "(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|(?=[0-9]*+[a-f])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32}))"
            + "(?![\\p{Nd}A-Za-z]))"
            + "|(?<![\\p{Nd}])(?<parted>\\p{Nd}{6}[^\\p{L}\\p{Nd}]\\p{Nd}{5})(?!\\p{Nd})"
            + "|(?<digits>\\p{Nd}{11,}+)");

    private static final int[] FIRST_CHECK = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0};
    private static final int[] SECOND_CHECK = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private PersonalData() {}

    /** The text without tokens and identity numbers; everything else as it was. */
    public static String mask(String text) {
        var masked = SECRET_VALUE.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(REMOVED));
        masked = BEARER.matcher(masked).replaceAll("$1 " + Matcher.quoteReplacement(REMOVED));
        masked = JWT.matcher(masked).replaceAll(Matcher.quoteReplacement(REMOVED));
        return NUMBER.matcher(masked).replaceAll(match -> Matcher.quoteReplacement(maskNumber(match)));
    }

    /** The start of a text, masked. A number that the cut would leave half is not left at all. */
    public static String maskStart(String text, int most) {
        var masked = mask(text);
        if (masked.length() < most) {
            return masked;
        }
        int end = most;
        while (end > 0 && Character.isDigit(masked.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && Character.isHighSurrogate(masked.charAt(end - 1))) {
            end--;
        }
        return masked.substring(0, end) + "…";
    }

    private static String maskNumber(MatchResult match) {
        var found = match.group();
        if (match.group(1) != null) {
            return found;
        }
        if (match.group(2) != null) {
            return isBirthDate(found) ? found.substring(0, BIRTH_DATE + 1) + STARS : found;
        }
        return found.length() == LENGTH ? found.substring(0, BIRTH_DATE) + STARS : maskWithin(found);
    }

    /** A longer run of digits may hold a number with a date or a time glued to it: only check digits tell. */
    private static String maskWithin(String digits) {
        var masked = new StringBuilder(digits);
        for (int start = 0; start + LENGTH <= digits.length(); start++) {
            var window = digits.substring(start, start + LENGTH);
            if (isBirthDate(window) && passes(window, FIRST_CHECK) && passes(window, SECOND_CHECK)) {
                masked.replace(start + BIRTH_DATE, start + LENGTH, STARS);
            }
        }
        return masked.toString();
    }

    /** D-numbers add 40 to the day; synthetic numbers add 40, 65 or 80 to the month. */
    private static boolean isBirthDate(String digits) {
        int day = number(digits, 0) % 40;
        int month = number(digits, 2);
        boolean knownMonth = within(month, 0) || within(month, 40) || within(month, 65) || within(month, 80);
        return day >= 1 && day <= 31 && number(digits, 0) <= 71 && knownMonth;
    }

    private static boolean within(int month, int added) {
        return month > added && month <= added + 12;
    }

    private static boolean passes(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % LENGTH == 0;
    }

    private static int number(String digits, int at) {
        return 10 * Character.digit(digits.charAt(at), 10) + Character.digit(digits.charAt(at + 1), 10);
    }
}
