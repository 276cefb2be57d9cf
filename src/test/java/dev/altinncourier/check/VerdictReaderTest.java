package dev.altinncourier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.check.Verdict.Kind;
import dev.altinncourier.profile.AppProfile.VerdictRule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictReaderTest {

    private static final VerdictRule RULE = new VerdictRule(
            "//*[local-name()='status']", List.of("OK"), List.of("AVVIK"), List.of("UGYLDIG"), "//valideringsfeil");

    @ParameterizedTest
    @CsvSource({"OK,ACCEPTED", "AVVIK,REMARKS", "UGYLDIG,REJECTED", "NOE_NYTT,UNKNOWN", "'',UNKNOWN"})
    void theValueDecides(String value, Kind kind) throws UnreadableVerdict {
        assertThat(read("<r xmlns='urn:x'><status>\n  " + value + "\n</status></r>")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void anAnswerWithoutTheValueDecidesNothing() throws UnreadableVerdict {
        assertThat(read("<r><other>OK</other></r>")).isEqualTo(new Verdict(Kind.UNKNOWN, "", List.of()));
    }

    @Test
    void ofSeveralValuesTheWorstCounts() throws UnreadableVerdict {
        assertThat(read("<r><status>OK</status><a><status>UGYLDIG</status></a><status>AVVIK</status></r>")
                        .kind())
                .isEqualTo(Kind.REJECTED);
    }

    @Test
    void reasonsAreTheAuthoritysWordsWithoutPersonalNumbers() throws UnreadableVerdict {
        // When
        var verdict = read("<r><status>UGYLDIG</status><valideringsfeil><kode>R001</kode><melding>Feil for\n"
                + " 01039012345</melding></valideringsfeil><valideringsfeil><kode>R002</kode></valideringsfeil></r>");

        // Then
        assertThat(verdict.reasons()).containsExactly("R001 Feil for 010390*****", "R002");
    }

    @Test
    void reasonsAreBounded() throws UnreadableVerdict {
        // Given
        var many = new StringBuilder("<r><status>UGYLDIG</status>");
        for (int i = 0; i < 500; i++) {
            many.append("<valideringsfeil>").append(i).append("x".repeat(2_000)).append("</valideringsfeil>");
        }

        // When
        var verdict = read(many.append("</r>").toString());

        // Then
        assertThat(verdict.reasons()).hasSize(50).allSatisfy(text -> assertThat(text)
                .hasSizeLessThan(1_001));
    }

    @ParameterizedTest
    @CsvSource({"<r><status>OK</status>", "not xml", "<!DOCTYPE r><r><status>OK</status></r>", "''"})
    void whatIsNoWholeXmlIsNoVerdict(String answer) {
        assertThatThrownBy(() -> read(answer))
                .isInstanceOf(UnreadableVerdict.class)
                .hasMessageNotContaining("status");
    }

    private static Verdict read(String answer) throws UnreadableVerdict {
        return VerdictReader.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), RULE);
    }
}
