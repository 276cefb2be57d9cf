package dev.altinncourier.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.NationalIdentityNumber.Population;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"910423185", "974760673", "991825827"})
    void realOrganisationNumbersPass(String number) {
        assertThat(OrganisationNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "910423186", "91042318", "9104231855", "91042318a", "９10423185", " 910423185", "000000000"})
    void otherTextsAreNoOrganisationNumbers(String text) {
        assertThat(OrganisationNumber.isValid(text)).isFalse();
    }

    @Test
    void everyChangedDigitIsFoundOut() {
        // Given
        var number = "974760673";

        for (int i = 0; i < number.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                // When
                var changed = number.substring(0, i) + digit + number.substring(i + 1);

                // Then
                assertThat(OrganisationNumber.isValid(changed)).isEqualTo(changed.equals(number));
            }
        }
    }

    @Test
    void personsDNumbersAndTestPopulationsAreToldApart() {
        // Given
        var random = new Random(42);

        for (int i = 0; i < 500; i++) {
            // When
            var real = number(random, 0, 0);
            var dNumber = number(random, 40, 0);

            // Then
            assertThat(NationalIdentityNumber.populationOf(real)).contains(Population.REAL);
            assertThat(NationalIdentityNumber.populationOf(dNumber)).contains(Population.REAL);
            assertThat(NationalIdentityNumber.populationOf(number(random, 0, 40)))
                    .contains(Population.SYNTHETIC);
            assertThat(NationalIdentityNumber.populationOf(number(random, 40, 65)))
                    .contains(Population.SYNTHETIC);
            assertThat(NationalIdentityNumber.populationOf(number(random, 0, 80)))
                    .contains(Population.SYNTHETIC);
        }
    }

    @Test
    void aNumberWithoutARealDateIsNone() {
        // Given
        var thirtiethOfFebruary = withCheckDigits("300290", new Random(1));

        // When
        var population = NationalIdentityNumber.populationOf(thirtiethOfFebruary);

        // Then
        assertThat(population).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01039012345", "0103901234", "abcdefghijk", "010390123456"})
    void otherTextsAreNoIdentityNumbers(String text) {
        assertThat(NationalIdentityNumber.populationOf(text)).isEmpty();
    }

    private static String number(Random random, int dayOffset, int monthOffset) {
        var date = "%02d%02d%02d"
                .formatted(
                        1 + random.nextInt(28) + dayOffset, 1 + random.nextInt(12) + monthOffset, random.nextInt(100));
        return withCheckDigits(date, random);
    }

    /** Individual numbers below 500 belong to the years 1900 to 1999. */
    private static String withCheckDigits(String date, Random random) {
        while (true) {
            var nine = date + "%03d".formatted(random.nextInt(500));
            var first = Digits.mod11(nine, new int[] {3, 7, 6, 1, 8, 9, 4, 5, 2});
            var second = first > 9 ? 10 : Digits.mod11(nine + first, new int[] {5, 4, 3, 2, 7, 6, 5, 4, 3, 2});
            if (second < 10) {
                return nine + first + second;
            }
        }
    }
}
