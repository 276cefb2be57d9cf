package dev.altinncourier.submission;

/** The nine digits of the Norwegian register of legal entities, and the check digit that guards them (MOD 11). */
public final class OrganisationNumber {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int LENGTH = 9;
    private static final String NONE = "0".repeat(LENGTH);

    private OrganisationNumber() {}

    /** Whether a text is nine digits, not all zero, of which the last fits the others. */
    public static boolean isValid(String text) {
        if (!Digits.only(text, LENGTH) || text.equals(NONE)) {
            return false;
        }
        return Digits.mod11(text, WEIGHTS) == Digits.at(text, LENGTH - 1);
    }
}
