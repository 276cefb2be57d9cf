package dev.altinncourier.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call is written as a browser or a program sends it: method, path, host, then headers. */
class CallRulesTest {

    private static final String REDRIVE = "/api/submissions/01KARQ3W5C8D9E0F1G2H3J4K5M/redrive";

    private final CallRules rules = new CallRules(new ServerConfig() {
        @Override
        public String host() {
            return "10.1.2.3";
        }

        @Override
        public int port() {
            return 8080;
        }

        @Override
        public Optional<URI> publicUrl() {
            return Optional.of(URI.create("https://public.example.no"));
        }

        @Override
        public Optional<Set<String>> names() {
            return Optional.of(Set.of("Courier.example.no"));
        }
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "127.0.0.1",
                "[::1]",
                "10.1.2.3",
                "courier.example.no",
                "public.example.no"
            })
    void aProgramIsHeardUnderEachOfCouriersNames(String host) {
        // When
        var refusal = refusal("POST", REDRIVE, host, "content-type: application/json");

        // Then
        assertThat(refusal).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-type: application/json;charset=utf-8",
                "x-requested-with: curl",
                "content-type: multipart/form-data; boundary=x | idempotency-key: mva-2026-5",
                "content-type: application/json | origin: http://localhost:8080",
                "content-type: application/json | sec-fetch-site: none",
                "content-type: application/x-www-form-urlencoded | sec-fetch-site: same-origin | origin: null",
            })
    void whatAnOperatorSendsPasses(String headers) {
        assertThat(refusal("POST", REDRIVE, "localhost", headers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A form of another site, as browsers of today and of long ago send it.
                "403; content-type: application/x-www-form-urlencoded | origin: https://evil.example | sec-fetch-site: cross-site | sec-fetch-mode: navigate",
                "403; content-type: application/x-www-form-urlencoded | origin: https://evil.example",
                "415; content-type: application/x-www-form-urlencoded",
                // A script that sends JSON as text, without being asked about first.
                "403; content-type: text/plain | origin: https://evil.example | sec-fetch-site: cross-site",
                "415; content-type: text/plain",
                "415; ",
                "415; content-type: application/jsonp",
                // Another port, or another host of the same domain, is another site.
                "403; content-type: application/json | sec-fetch-site: same-site | origin: http://localhost:9999",
                // A frame without an origin of its own.
                "403; content-type: application/json | origin: null",
                "403; content-type: application/json | origin: null | sec-fetch-site: cross-site",
                "403; content-type: application/json | origin: https://localhost.evil.example",
                "403; content-type: application/json | origin: not an address",
            })
    void whatAPageSendsIsRefused(int status, String headers) {
        assertThat(refusal("POST", REDRIVE, "localhost", headers))
                .get()
                .extracting(HttpProblem::status)
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "MADE-UP"})
    void everyMethodThatIsNotForReadingIsTakenForAChange(String method) {
        assertThat(refusal(method, "/login/someone", "localhost", "")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "", "localhost.evil.example"})
    void nothingIsReadUnderAStrangersName(String host) {
        assertThat(refusal("GET", "/api/doctor", host, ""))
                .get()
                .extracting(HttpProblem::status)
                .isEqualTo(403);
    }

    /** Its own mark is checked behind; a browser of long ago says neither where a form comes from. */
    @Test
    void aFormOfTheLoginPagePassesUnlessItIsSeenToComeFromElsewhere() {
        // Given
        var form = "content-type: application/x-www-form-urlencoded";

        // Then
        assertThat(refusal("POST", "/login/anne/begin", "localhost", form + " | origin: null"))
                .isEmpty();
        assertThat(refusal("POST", "/login/anne/end", "localhost", form)).isEmpty();
        assertThat(refusal("POST", "/login/anne/end", "localhost", form + " | origin: https://evil.example"))
                .isPresent();
        assertThat(refusal(
                        "POST",
                        "/login/anne/end",
                        "localhost",
                        form + " | sec-fetch-site: cross-site | sec-fetch-mode: navigate"))
                .isPresent();
        assertThat(refusal("POST", "/login/anne/callback", "localhost", form)).isPresent();
    }

    @Test
    void monitoringAsksUnderAnyName() {
        assertThat(refusal("GET", "/q/health/ready", "10.9.8.7", "")).isEmpty();
        assertThat(refusal("POST", "/q/health/ready", "10.9.8.7", "content-type: application/json"))
                .isPresent();
        assertThat(refusal("GET", "/q/healthy", "10.9.8.7", "")).isPresent();
    }

    @Test
    void aLoginServiceMaySendAPersonBackToAPageAndNotToTheApi() {
        // Given
        var led = "sec-fetch-site: cross-site | sec-fetch-mode: navigate";

        // Then
        assertThat(refusal("GET", "/login/someone/callback", "localhost", led)).isEmpty();
        assertThat(refusal("GET", "/api/doctor", "localhost", led)).isPresent();
        assertThat(refusal("POST", "/login/someone", "localhost", led)).isPresent();
    }

    @Test
    void aFormThatIsMarkedPassesWithoutTheBrowsersWordAndNoneOfAnotherSite() {
        // Given
        var form = "content-type: application/x-www-form-urlencoded | origin: null";

        // Then
        assertThat(refusal("POST", "/login/someone/begin", "localhost", form)).isEmpty();
        assertThat(refusal("POST", "/login/someone/end", "localhost", form)).isEmpty();
        assertThat(refusal(
                        "POST",
                        "/login/someone/end",
                        "localhost",
                        form + " | sec-fetch-site: cross-site | sec-fetch-mode: navigate"))
                .isPresent();
        assertThat(refusal("POST", "/login/someone/end", "evil.example", form)).isPresent();
        assertThat(refusal("POST", "/login/someone", "localhost", form)).isPresent();
    }

    @Test
    void anImageOfAnotherPageAsksNothing() {
        assertThat(refusal(
                        "GET", "/login/someone", "localhost", "sec-fetch-site: cross-site | sec-fetch-mode: no-cors"))
                .isPresent();
    }

    private Optional<HttpProblem> refusal(String method, String path, String host, String headers) {
        var named = new HashMap<String, String>();
        if (headers != null) {
            Arrays.stream(headers.split("\\|"))
                    .filter(header -> header.contains(":"))
                    .forEach(header -> named.put(
                            header.substring(0, header.indexOf(':')).strip(),
                            header.substring(header.indexOf(':') + 1).strip()));
        }
        return rules.refusal(new HttpCall(method, path, host, named));
    }
}
