package dev.altinncourier.submission;

import java.math.BigInteger;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Courier's own name for a submission: given at pick-up, kept for life, sortable by time.
 *
 * @param value 26 characters of Crockford's base 32 (a ULID), safe as a file name
 */
public record SubmissionId(String value) implements Comparable<SubmissionId> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
    private static final Pattern AS_A_WORD = Pattern.compile("(?<![A-Za-z0-9])" + FORM + "(?![A-Za-z0-9])");
    private static final int LENGTH = 26;
    /** Characters of the short form. */
    public static final int SHORT_LENGTH = 8;

    private static final int RANDOM_BYTES = 10;

    public SubmissionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a submission id: 26 characters of base 32 expected");
        }
    }

    /** Whether a text, a folder name for instance, can be an id. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether some id stands in a text. */
    public static boolean standsIn(CharSequence text) {
        return AS_A_WORD.matcher(text).find();
    }

    /** A new id for something picked up at the given time. */
    public static SubmissionId at(Instant time, RandomGenerator random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var number = BigInteger.valueOf(time.toEpochMilli())
                .shiftLeft(RANDOM_BYTES * Byte.SIZE)
                .or(new BigInteger(1, bytes));
        return new SubmissionId(base32(number));
    }

    /** The end of the id, enough to tell two folders of one key apart. */
    public String shortForm() {
        return value.substring(LENGTH - SHORT_LENGTH);
    }

    @Override
    public int compareTo(SubmissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String base32(BigInteger number) {
        var text = new char[LENGTH];
        var rest = number;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(5);
        }
        return new String(text);
    }
}
