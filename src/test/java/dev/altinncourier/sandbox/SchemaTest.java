package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas that apps show: contract section 8. */
class SchemaTest {

    private static final String ENVELOPE = "no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller sophie = new Caller(sandbox, Caller.SOPHIE);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ttd/courier-json,rettighetshavere,ReelleRettighetshavere",
        "skd/formueinntekt-skattemelding-v2,Skattemeldingsapp_v2,skattemeldingApp",
        "skd/mva-melding-innsending-v1," + ENVELOPE + ",mvaMeldingInnsending"
    })
    void anXmlSchemaIsShownFromV812On(String app, String model, String root) throws Exception {
        // Given
        var path = "/" + app + "/api/xsdschema/" + model;

        // When
        var xsd = sophie.get(path);
        sandbox.build("v8.11");
        var before = sophie.get(path);

        // Then
        assertThat(xsd.status()).isEqualTo(200);
        var schema = SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(new StringReader(xsd.body().asText())));
        assertThat(schema.newValidator()).isNotNull();
        assertThat(xsd.body().asText()).contains("name=\"" + root + "\"");
        assertThat(before.status()).isEqualTo(404);
    }

    /** As text, or as a JSON string where JSON is asked for. */
    @Test
    void aJsonSchemaIsShownByAllVersions() throws IOException {
        // When
        var text = sophie.send(
                "GET", "/ttd/courier-json/api/jsonschema/rettighetshavere", BodyPublishers.noBody(), "Accept", "*/*");
        sandbox.build("v7");
        var quoted = sophie.get("/ttd/courier-json/api/jsonschema/rettighetshavere");

        // Then
        assertThat(text.body()
                        .at("/$defs/Metadata/properties/registreringsid/type")
                        .asText())
                .isEqualTo("string");
        assertThat(quoted.body().isTextual()).isTrue();
    }

    /** A JSON schema that is not there is an exception, an XML schema is a 404. */
    @Test
    void aModelThatThereIsNoneOfHasNoSchema() throws IOException {
        // When
        var json = sophie.get("/ttd/courier-json/api/jsonschema/nope");
        var xsd = sophie.get("/ttd/courier-json/api/xsdschema/nope");

        // Then
        assertThat(json.status()).isEqualTo(500);
        assertThat(xsd.status()).isEqualTo(404);
    }
}
