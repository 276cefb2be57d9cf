package dev.altinncourier.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01039012345",
                "x01039012345y",
                "{\"personNumber\":\"01039012345\"}",
                "010390 12345",
                "010390-12345",
                "010390_12345",
                "41039012345",
                "01839012345",
                "０１０３９０１２３４５"
            })
    void anIdentityNumberIsCutToItsBirthDateHoweverItIsWritten(String text) {
        // When
        var masked = PersonalData.mask(text);

        // Then
        assertThat(masked).contains("*****").doesNotContain("12345").doesNotContain("１２３４５");
    }

    @Test
    void aValidNumberWithATimeGluedToItIsFound() {
        // When
        var masked = PersonalData.mask("lonn-1001900001520261123.xml");

        // Then
        assertThat(masked).isEqualTo("lonn-100190*****20261123.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "897069650",
                "501337/3b5c1f0e-7a2d-4b1c-9e8f-010390123451",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "2026-11-23T16:30:17.123456Z",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "kr 123456,50"
            })
    void whatIsNoPersonsNumberStays(String text) {
        // When
        var masked = PersonalData.mask(text);

        // Then
        assertThat(masked).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer SECRETsecretSECRET",
                "token eyJhbGciOiJSUzI1NiJ9.SECRET.sig",
                "{\"access_token\":\"SECRET\",\"expires_in\":10}",
                "{\\\"refresh_token\\\": \\\"SECRET\\\"}",
                "grant_type=x&assertion=SECRET&y=1",
                "client_secret=SECRET"
            })
    void noTokenSurvives(String text) {
        // When
        var masked = PersonalData.mask(text);

        // Then
        assertThat(masked).contains("[token removed]").doesNotContain("SECRET");
    }

    @Test
    void aCutLeavesNoHalfANumber() {
        // Given
        var text = "x".repeat(90) + " 9970696501 and more";

        // When
        var start = PersonalData.maskStart(text, 100);

        // Then
        assertThat(start).isEqualTo("x".repeat(90) + " …");
    }

    @Test
    void noElevenDigitsInARowSurviveWhateverStandsAroundThem() {
        // Given
        var random = new Random(20261123);

        for (int i = 0; i < 5_000; i++) {
            var number = String.format("%011d", random.nextLong(100_000_000_000L));
            var text = noise(random) + number + noise(random);

            // When
            var masked = PersonalData.mask(text);

            // Then
            assertThat(masked).as(text).doesNotContain(number).contains(number.substring(0, 6) + "*****");
        }
    }

    @Test
    void aLargeAnswerIsMaskedAndCut() {
        // Given
        var text = "eyJ-bearer 010390 a1b2c3d4-".repeat(200_000);

        // When
        var masked = PersonalData.maskStart(text, 1000);

        // Then
        assertThat(masked).hasSizeLessThanOrEqualTo(1001);
    }

    private static String noise(Random random) {
        var letters = " abcæøå,.:;\"'{}()[]/\\\n\t<>=&%-_";
        return random.ints(random.nextInt(12), 0, letters.length())
                .collect(StringBuilder::new, (text, i) -> text.append(letters.charAt(i)), StringBuilder::append)
                .toString();
    }
}
