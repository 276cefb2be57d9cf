package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that the app keeps as JSON, with fields of its own that must come back (contract sections 4.1 and 4.2). */
class JsonFormTest {

    private static final String FILLED =
            """
            "skjemadata": {"REELLERettighetshavereidentifikasjon": "harReelleRettighetshavere",
              "registreringspliktigVirksomhet": {"organisasjonsnummer": "910423185"}, "ukjent": {"a": 1},
              "antallRettighetshavere": "1",
              "reellRettighetshaver": [{"navn": "Åse <b>", "posisjonEierskap": {"grunnlag": "direkte",
                "mellomliggendeVirksomhet": [{"andel": 33.30}]}}]}
            """;

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller system = new Caller(sandbox, "system 910423185");
    private String instance = "";
    private String form = "";

    @BeforeEach
    void instantiate() throws IOException {
        var made = system.post(
                "/ttd/courier-json/instances", "{\"instanceOwner\":{\"organisationNumber\":\"910423185\"}}");
        instance = "/ttd/courier-json/instances/" + made.id();
        form = instance + "/data/" + made.body().at("/data/0/id").asText();
        assertThat(made.body().at("/data/0/contentType").asText()).isEqualTo("application/json");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void theAppFillsInWhatItKnows() throws IOException {
        // When
        var empty = system.get(form).body();
        var party = instance.split("/")[4];

        // Then
        assertThat(empty.path("versjon").asText()).isEqualTo("0.0.7");
        assertThat(empty.at("/skjemainnhold/metadata/registreringsid").asText()).hasSize(36);
        assertThat(system.get("/ttd/courier-json/prefill/" + party).body()).isEqualTo(empty);
    }

    /** Names in any case, numbers in strings, unknown members dropped. */
    @Test
    void jsonIsReadAsDotNetReadsIt() throws IOException {
        // When
        var written = system.put(form, merged(system.get(form).body()));

        // Then
        assertThat(written.status()).isEqualTo(201);
        var data = system.get(form).body().at("/skjemainnhold/skjemadata");
        assertThat(data.path("antallRettighetshavere").isInt()).isTrue();
        assertThat(data.at("/reellRettighetshaver/0/navn").asText()).isEqualTo("Åse <b>");
        assertThat(data.at("/reellRettighetshaver/0/posisjonEierskap/mellomliggendeVirksomhet/0/andel")
                        .decimalValue())
                .isEqualByComparingTo("33.3");
        assertThat(data.has("ukjent")).isFalse();
        assertThat(next().task()).isEqualTo("Task_2");
    }

    @Test
    void theSameFormIsReadAndWrittenAsXml() throws IOException {
        // Given
        system.put(form, merged(system.get(form).body()));

        // When
        var xml = system.send("GET", form, BodyPublishers.noBody(), "Accept", "application/xml")
                .body()
                .asText();
        var written = system.send(
                "PUT", form, BodyPublishers.ofString(xml.replace("Åse", "Øystein")), "Content-Type", "application/xml");

        // Then
        assertThat(xml).startsWith("<ReelleRettighetshavere").contains("<navn>Åse &lt;b&gt;</navn>");
        assertThat(written.status()).isEqualTo(201);
        assertThat(system.get(form).body().findValuesAsText("navn")).contains("Øystein <b>");
        assertThat(system.get(instance).body().at("/data/0/contentType").asText())
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'versjon':                                                   | Unexpected end-of-input",
                "null                                                          | Json deserialization returned null",
                "{'versjon':7}                                                 | System.String. Path: $.versjon",
                "{'skjemainnhold':{'skjemadata':{'antallRettighetshavere':'x'}}} | System.Int32",
                "{'skjemainnhold':{'skjemadata':{'reellRettighetshaver':{}}}}  | System.Collections.Generic.List"
            })
    void whatIsNoValueOfItsFieldIsRefused(String json, String detail) throws IOException {
        // When
        var refused = system.put(form, json.replace('\'', '"'));

        // Then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("title").asText()).isEqualTo("Failed to deserialize JSON");
        assertThat(refused.body().path("detail").asText()).contains(detail);
    }

    @Test
    void fieldsOfTheAppThatComeBackChangedStopTheProcess() throws IOException {
        // Given
        var changed = (ObjectNode) system.get(form).body();
        changed.put("versjon", "0.0.8").withObject("/skjemainnhold/metadata").remove("registreringsid");
        system.put(form, merged(changed));

        // When
        var refused = next();

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("validationIssues").findValuesAsText("field"))
                .containsExactly("versjon", "skjemainnhold.metadata.registreringsid");
    }

    /** Before v8.5 forms are stored as XML whatever their data type allows. */
    @Test
    void oldVersionsStoreXml() throws IOException {
        // Given
        sandbox.build("ttd/courier-json=v8.4");

        // When
        var made = system.post(
                "/ttd/courier-json/instances", "{\"instanceOwner\":{\"organisationNumber\":\"910423185\"}}");

        // Then
        assertThat(made.body().at("/data/0/contentType").asText()).isEqualTo("application/xml");
    }

    private Caller.Response next() throws IOException {
        return system.put(instance + "/process/next", "{\"action\":\"write\"}");
    }

    private static String merged(JsonNode form) {
        var text = form.path("skjemainnhold").path("metadata").toString();
        return "{\"versjon\":\"" + form.path("versjon").asText() + "\",\"endret\":\""
                + form.path("endret").asText() + "\",\"skjemainnhold\":{\"metadata\":" + text + "," + FILLED + "}}";
    }
}
