package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {

    private static final String APP = "skd/mva-melding-innsending-etm2";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller system = new Caller(sandbox, "system 910423185");

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void theVerdictComesAfterTheConfirmationAndEndsTheProcess() throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"verdict\":\"ugyldig skattemelding\",\"delayMs\":200}");
        var instance = filledIn();
        system.put(instance + "/process/next", "");

        // When
        var waiting = system.put(instance + "/process/next", "");

        // Then
        assertThat(waiting.task()).isEqualTo("Task_3");
        await().untilAsserted(() -> assertThat(system.get(instance)
                        .body()
                        .path("process")
                        .path("ended")
                        .asText())
                .isNotEqualTo("null"));
        var data = system.get(instance).body().path("data");
        assertThat(data.findValuesAsText("dataType"))
                .contains("valideringsresultat", "betalingsinformasjon", "kvittering");
        assertThat(verdict(instance)).contains("ugyldig skattemelding");
    }

    @ParameterizedTest
    @CsvSource({"accepted,ingen avvik", "remarks,avvikende skattemelding", "rejected,ugyldig skattemelding"})
    void theOutcomeCanBeOrdered(String outcome, String verdict) throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"outcome\":\"" + outcome + "\",\"auto\":false}");
        var instance = filledIn();
        system.put(instance + "/process/next", "");
        system.put(instance + "/process/next", "");

        // When
        system.post("/sandbox/authority", "{\"play\":true}");

        // Then
        assertThat(verdict(instance)).contains(verdict);
    }

    @Test
    void aReturnWithoutItsReportStaysWithTheSender() throws IOException {
        // Given
        var instance = system.instance(APP, "910423185");

        // When
        var refused = system.put(instance + "/process/next", "");

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("validationIssues").findValuesAsText("field"))
                .contains("mvamelding");
    }

    private String verdict(String instance) throws IOException {
        for (var element : system.get(instance).body().path("data")) {
            if (element.path("dataType").asText().equals("valideringsresultat")) {
                return system.get(instance + "/data/" + element.path("id").asText())
                        .body()
                        .asText();
            }
        }
        return "";
    }

    private String filledIn() throws IOException {
        var instance = system.instance(APP, "910423185");
        var form = system.get(instance).body().path("data").path(0).path("id").asText();
        system.send(
                "PUT",
                instance + "/data/" + form,
                BodyPublishers.ofString("<mvaMeldingInnsending><opprettetAv>A</opprettetAv></mvaMeldingInnsending>"),
                "Content-Type",
                "application/xml");
        system.send(
                "POST",
                instance + "/data?datatype=mvamelding",
                BodyPublishers.ofString("<mvaMeldingDto/>"),
                "Content-Type",
                "text/xml",
                "Content-Disposition",
                "attachment; filename=mvaMelding.xml");
        return instance;
    }
}
