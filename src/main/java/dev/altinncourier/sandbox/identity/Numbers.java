package dev.altinncourier.sandbox.identity;

/** Tells valid organisation and person numbers from others by their control digits (MOD11). */
final class Numbers {

    private static final int[] ORGANISATION = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] PERSON_FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] PERSON_SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private Numbers() {}

    static boolean isOrganisation(String number) {
        return number.matches("[2389]\\d{8}") && isControl(number, ORGANISATION);
    }

    static boolean isPerson(String number) {
        return number.matches("\\d{11}") && isControl(number, PERSON_FIRST) && isControl(number, PERSON_SECOND);
    }

    private static boolean isControl(String number, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        int control = (11 - sum % 11) % 11;
        return control == number.charAt(weights.length) - '0';
    }
}
