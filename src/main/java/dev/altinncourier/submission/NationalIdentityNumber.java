package dev.altinncourier.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The eleven digits of a person: a birth date, an individual number and two check digits (MOD 11). D-numbers (day + 40)
 * count; so do the made-up populations of the test registers, which are told apart by the month.
 */
public final class NationalIdentityNumber {

    /** Which register a number can come from. */
    public enum Population {
        /** Persons and D-numbers of the national register. */
        REAL,
        /** Made up for testing: month + 40 or + 65 (NAV), + 80 (the tax administration's Tenor). */
        SYNTHETIC
    }

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] SYNTHETIC_OFFSETS = {40, 65, 80};
    private static final int D_NUMBER_OFFSET = 40;
    private static final int LENGTH = 11;

    private NationalIdentityNumber() {}

    /** Which population a number belongs to; empty when it is not a valid number at all. */
    public static Optional<Population> populationOf(String text) {
        if (!Digits.only(text, LENGTH) || !checkDigitsFit(text)) {
            return Optional.empty();
        }
        int month = Digits.pair(text, 2);
        if (isBirthDate(text, month)) {
            return Optional.of(Population.REAL);
        }
        for (int offset : SYNTHETIC_OFFSETS) {
            if (isBirthDate(text, month - offset)) {
                return Optional.of(Population.SYNTHETIC);
            }
        }
        return Optional.empty();
    }

    private static boolean checkDigitsFit(String text) {
        return Digits.mod11(text, FIRST_WEIGHTS) == Digits.at(text, LENGTH - 2)
                && Digits.mod11(text, SECOND_WEIGHTS) == Digits.at(text, LENGTH - 1);
    }

    private static boolean isBirthDate(String text, int month) {
        int day = Digits.pair(text, 0);
        int year = fullYear(Digits.pair(text, 4), Integer.parseInt(text.substring(6, 9)));
        return year > 0 && isDate(year, month, day > D_NUMBER_OFFSET ? day - D_NUMBER_OFFSET : day);
    }

    /** The individual number tells the century (folkeregisterforskriften); 0 where no year fits. */
    private static int fullYear(int year, int individual) {
        if (individual < 500) {
            return 1900 + year;
        }
        if (year < 40) {
            return 2000 + year;
        }
        if (individual >= 900) {
            return 1900 + year;
        }
        return individual < 750 && year >= 54 ? 1800 + year : 0;
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
