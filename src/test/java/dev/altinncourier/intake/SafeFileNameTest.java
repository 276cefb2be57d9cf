package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNameTest {

    private final SafeFileName names = new SafeFileName();

    @ParameterizedTest
    @CsvSource({
        "Årsoppgjør æøå.pdf, Aarsoppgjor_aeoaa.pdf",
        "A\u030Arsmelding.pdf, Aarsmelding.pdf",
        "a+b%2Bc (1).pdf, a_b_2Bc_1.pdf",
        "..hidden.pdf, hidden.pdf",
        ".xml, xml.pdf",
        "Ünïcödé.PDF, Unicode.PDF",
        "bilag, bilag.pdf",
        "\u4e2d\u6587.pdf, file.pdf",
        "a..b.pdf, a.b.pdf",
        "tall 1.000, tall_1.000"
    })
    void namesBecomeReadableAscii(String original, String sent) {
        assertThat(names.of(original, "application/pdf")).isEqualTo(sent);
    }

    @Test
    void sameNamesAreNumberedWhateverTheCase() {
        // Given
        names.fixed("mvaMelding.xml");

        // When
        var second = names.of("MVAmelding.xml", "text/xml");
        var third = names.of("mvamelding.xml", "text/xml");

        // Then
        assertThat(second).isEqualTo("MVAmelding-2.xml");
        assertThat(third).isEqualTo("mvamelding-3.xml");
    }

    @ParameterizedTest
    @CsvSource({
        "Årsoppgjør æøå (1).pdf, Årsoppgjør æøå (1).pdf",
        "A\u030Arsmelding.pdf, Årsmelding.pdf",
        "a+b%2Bc.pdf, a_b_2Bc.pdf",
        "'a;b\\\"c/d.pdf', a_b_c_d.pdf",
        "\u4e2d\u6587.pdf, \u4e2d\u6587.pdf",
        " ..bilag, bilag.pdf"
    })
    void allLettersStayWhereTheNameMayHaveThem(String original, String sent) {
        assertThat(names.withAllLetters(original, "application/pdf")).isEqualTo(sent);
    }

    @Test
    void namesOfBothKindsAreToldApart() {
        // Given
        names.of("bilag.pdf", "application/pdf");

        // When
        var second = names.withAllLetters("Bilag.pdf", "application/pdf");
        var third = names.withAllLetters("b\u00e5t.pdf", "application/pdf");
        var fourth = names.withAllLetters("B\u00c5T.pdf", "application/pdf");

        // Then
        assertThat(second).isEqualTo("Bilag-2.pdf");
        assertThat(third).isEqualTo("b\u00e5t.pdf");
        assertThat(fourth).isEqualTo("B\u00c5T-2.pdf");
    }

    @Test
    void anyNameBecomesSafeShortAndUnique() {
        // Given
        var random = new Random(7);
        var seen = new HashSet<String>();

        for (int i = 0; i < 3_000; i++) {
            // When
            var original = random.ints(random.nextInt(300), 1, 0x2FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var sent = names.of(i % 3 == 0 ? "x".repeat(200) : original, "application/pdf");

            // Then
            assertThat(sent)
                    .matches("[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[A-Za-z0-9]+")
                    .hasSizeLessThanOrEqualTo(120);
            assertThat(seen.add(sent.toLowerCase(Locale.ROOT))).isTrue();
        }
    }
}
