package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The virus scan beside the upload: contract sections 4.9 and 5.3, sharp edge 41. */
class ScanTest {

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller sophie = new Caller(sandbox, Caller.SOPHIE);
    private String instance = "";

    @BeforeEach
    void instantiate() throws IOException {
        instance = sophie.instance("ttd/bidrag", "910423185");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aScanTakesAWhileAndThenNothingStopsTheProcess() throws IOException {
        // Given
        scan("{\"state\":\"clean\",\"dataType\":\"certificate\",\"afterMs\":500}");
        var attached = attach("x");

        // When
        var early = next();

        // Then
        assertThat(attached.path("fileScanResult").asText()).isEqualTo("Pending");
        assertThat(early.status()).isEqualTo(409);
        var issue = early.body().at("/validationIssues/0");
        assertThat(issue.path("code").asText()).isEqualTo("DataElementFileScanPending");
        assertThat(issue.path("field").asText()).isEqualTo("certificate");
        assertThat(issue.path("dataElementId").asText())
                .isEqualTo(attached.path("id").asText());
        await().until(() -> result().equals("Clean"));
        assertThat(next().task()).isEqualTo("Task_2");
    }

    @ParameterizedTest
    @CsvSource({"infected,x,Infected", "clean,%PDF SANDBOX-INFECTED-TEST-FILE,Infected", "clean,x,Clean"})
    void whatIsInfectedStopsTheProcessForGood(String state, String content, String result) throws IOException {
        // Given
        scan("{\"state\":\"" + state + "\",\"afterMs\":200}");
        attach(content);

        // When
        await().until(() -> !result().equals("Pending"));

        // Then
        assertThat(result()).isEqualTo(result);
        var answer = next();
        assertThat(answer.body().path("validationIssues").findValuesAsText("code"))
                .isEqualTo(result.equals("Clean") ? List.of() : List.of("DataElementFileInfected"));
    }

    @Test
    void aFileCanWaitUntilTheScannerIsTold() throws IOException {
        // Given
        attach("SANDBOX-PENDING-TEST-FILE");
        attach("another");

        // When
        var waiting = result();
        scan("{\"state\":\"infected\",\"dataType\":\"model1\"}");
        var stillWaiting = result();
        scan("{\"state\":\"clean\",\"dataType\":\"certificate\"}");

        // Then
        assertThat(waiting).isEqualTo("Pending");
        assertThat(stillWaiting).isEqualTo("Pending");
        assertThat(result()).isEqualTo("Clean");
    }

    @Test
    void theWorstResultIsThatOfTheInstance() throws IOException {
        // Given
        attach("SANDBOX-PENDING-TEST-FILE");
        attach("SANDBOX-INFECTED-TEST-FILE");
        attach("clean");

        // When
        var scans = sophie.get(instance + "/filescanresult").body();

        // Then
        assertThat(scans.path("fileScanResult").asText()).isEqualTo("Infected");
        assertThat(scans.path("data").findValuesAsText("fileScanResult"))
                .containsExactlyInAnyOrder("Pending", "Infected", "Clean");
    }

    @Test
    void whatIsOverwrittenIsScannedAnew() throws IOException {
        // Given
        var attached = attach("SANDBOX-INFECTED-TEST-FILE");

        // When
        sophie.send(
                "PUT",
                instance + "/data/" + attached.path("id").asText(),
                BodyPublishers.ofString("clean"),
                "Content-Type",
                "application/pdf",
                "Content-Disposition",
                "attachment; filename=a.pdf");

        // Then
        assertThat(result()).isEqualTo("Clean");
    }

    private void scan(String json) throws IOException {
        assertThat(sophie.post("/sandbox/scan", json).status()).isEqualTo(204);
    }

    private JsonNode attach(String content) throws IOException {
        return sophie.attach(instance, "certificate", "a.pdf", content.getBytes(StandardCharsets.UTF_8))
                .body();
    }

    private String result() throws IOException {
        return sophie.get(instance + "/filescanresult")
                .body()
                .path("fileScanResult")
                .asText();
    }

    private Caller.Response next() throws IOException {
        return sophie.put(instance + "/process/next", "{\"action\":\"write\"}");
    }
}
