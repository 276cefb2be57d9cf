package dev.altinncourier.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    private static final Finding OK = Finding.ok("folders", "", "/base: writable");
    private static final Finding SKIPPED = Finding.skipped("grant", "sample", "no key");
    private static final Finding WARN = Finding.warn("key", "", "expires in 3 days", "get a new one");
    private static final Finding WRONG = Finding.wrong("app", "sample", "answers 404", "look at 'app'");

    @ParameterizedTest
    @CsvSource({"OK OK, 0", "OK SKIPPED, 0", "OK WARN SKIPPED, 1", "WARN WRONG OK, 2", "'', 0"})
    void theExitCodeIsThatOfTheWorstFinding(String states, int code) {
        // Given
        var findings = List.of(OK, SKIPPED, WARN, WRONG).stream()
                .filter(finding -> states.contains(finding.state().name()))
                .toList();

        // Then
        assertThat(new Diagnosis(findings).exitCode()).isEqualTo(code);
    }

    @Test
    void eachFindingIsALineWithItsFix() {
        assertThat(new Diagnosis(List.of(OK, SKIPPED, WARN, WRONG)).lines())
                .containsExactly(
                        "ok       folders      /base: writable",
                        "skipped  grant        sample: no key",
                        "warn     key          expires in 3 days FIX: get a new one",
                        "wrong    app          sample: answers 404 FIX: look at 'app'",
                        "wrong: 1 wrong, 1 to be seen to, 1 skipped, 1 well");
    }

    @Test
    void whatComesFromElsewhereBreaksNoLineAndShowsNoSecret() {
        // When
        var finding = Finding.wrong(
                "app", "01039012345", "answers\nBearer abcdefgh.ijkl\r\nfor 01039012345", "ask eyJhbGciOi.eyJpc3M.x");

        // Then
        assertThat(new Diagnosis(List.of(finding)).lines().get(0))
                .doesNotContain("\n", "\r", "01039012345", "abcdefgh", "eyJ")
                .contains("010390*****");
    }

    @Test
    void programsReadTheSame() {
        // When
        var json = new Diagnosis(List.of(OK, WRONG)).json();

        // Then
        assertThat(json.path("state").asText()).isEqualTo("wrong");
        assertThat(json.at("/findings/1").toString())
                .isEqualTo("{\"state\":\"wrong\",\"check\":\"app\",\"about\":\"sample\",\"what\":\"answers 404\","
                        + "\"fix\":\"look at 'app'\"}");
    }
}
