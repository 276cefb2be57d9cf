package dev.altinncourier.submission;

/** Digits and the weighted check digit that Norwegian numbers share. */
final class Digits {

    private static final int MODULUS = 11;

    private Digits() {}

    /** Whether a text is exactly so many ASCII digits. */
    static boolean only(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int at(String text, int index) {
        return text.charAt(index) - '0';
    }

    /** Two digits as a number. */
    static int pair(String text, int index) {
        return at(text, index) * 10 + at(text, index + 1);
    }

    /** The check digit of the first digits; 10 where none exists, which no digit equals. */
    static int mod11(String text, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * at(text, i);
        }
        return (MODULUS - sum % MODULUS) % MODULUS;
    }
}
