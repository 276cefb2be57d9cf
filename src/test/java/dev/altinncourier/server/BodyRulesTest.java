package dev.altinncourier.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which call may bring how much. */
class BodyRulesTest {

    private final BodyRules rules = new BodyRules(new MemorySize(BigInteger.valueOf(1_000_000)));

    @ParameterizedTest
    @CsvSource({
        "POST, /api/submissions,           content-length,    1000000, 0",
        "POST, /api/submissions,           content-length,    1000001, 413",
        "POST, /api/submissions,           transfer-encoding, chunked, 0",
        "POST, /api/submissions,           content-length,    x,       413",
        "GET,  /api/submissions,           transfer-encoding, chunked, 411",
        "POST, /api/submissions/x/redrive, content-length,    65536,   0",
        "POST, /api/submissions/x/redrive, content-length,    65537,   413",
        "POST, /api/submissions/x/redrive, transfer-encoding, chunked, 411",
        "POST, /login/anne/begin,          content-length,    65537,   413",
        "GET,  /q/health,                  accept,            */*,     0",
    })
    void onlyASubmissionMayBeLarge(String method, String path, String header, String value, int status) {
        // When
        var refusal = rules.refusal(new HttpCall(method, path, "localhost", Map.of(header, value)));

        // Then
        assertThat(refusal.map(HttpProblem::status).orElse(0)).isEqualTo(status);
    }
}
