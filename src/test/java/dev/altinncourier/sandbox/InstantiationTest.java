package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to make an instance besides those that were recorded: contract sections 2.1, 2.2, 2.3 and 9. */
class InstantiationTest {

    private static final String APP = "/ttd/courier-test";
    private static final String JSON_APP = "/ttd/courier-json";
    private static final String OWNER = "\"instanceOwner\":{\"organisationNumber\":\"897069650\"}";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller sophie = new Caller(sandbox, Caller.SOPHIE);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    /** Section 2.2: it exists on all versions, and drops data values. */
    @ParameterizedTest
    @ValueSource(strings = {"v7", "v8.4", "v8.11", "v8.12", "v9"})
    void theSimpleWayFillsTheFormAndDropsDataValues(String version) throws IOException {
        // Given
        sandbox.build(version);

        // When
        var made = sophie.post(
                APP + "/instances/create",
                "{" + OWNER + ",\"dueBefore\":\"2026-12-01T00:00:00Z\",\"prefill\":{\"NAVN\":\"Forhånd AS\","
                        + "\"antall\":\"4\",\"finnes.ikke\":\"x\"},\"dataValues\":{\"sluttbrukersystemRef\":\"r\"}}");

        // Then
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("dataValues").isNull()).isTrue();
        assertThat(made.body().path("dueBefore").asText()).startsWith("2026-12-01");
        var form = form(APP, made);
        assertThat(form.path("navn").asText()).isEqualTo("Forhånd AS");
        assertThat(form.path("antall").asInt()).isEqualTo(4);
    }

    /** Section 2.1, row 18, and 3.5: an exception in the app leaves the instance behind before v8.12.3. */
    @ParameterizedTest
    @CsvSource({"v7,1", "v8.4,1", "v8.11,1", "v8.12,0", "v9,0"})
    void aPrefillOfAnotherTypeIsAnException(String version, int left) throws IOException {
        // Given
        sandbox.build(version);

        // When
        var refused = sophie.post(APP + "/instances/create", "{" + OWNER + ",\"prefill\":{\"antall\":\"mange\"}}");

        // Then
        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.body().asText())
                .isEqualTo("Instantiation of appId ttd/courier-test failed for party 500000");
        assertThat(sandbox.ledger(Optional.empty()).path("live").asInt()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/xml  | {}                                              | 415",
                "application/json | <a/>                                            | 400",
                "application/json | {'prefill':{'navn':'x'}}                        | 400",
                "application/json | {'instanceOwner':{'partyId':'500000'},'prefill':{'antall':4}} | 400",
                "application/json | {'instanceOwner':{'organisationNumber':'999999999'}} | 404",
                "application/json | {'instanceOwner':{'personNumber':'01017512345'}} | 403",
                "application/json | {'instanceOwner':{'partyId':'500000'},'sourceInstanceId':'1/2'} | 400"
            })
    void theSimpleWayRefuses(String contentType, String body, int status) throws IOException {
        // When
        var refused = sophie.send(
                "POST",
                APP + "/instances/create",
                BodyPublishers.ofString(body.replace('\'', '"')),
                "Content-Type",
                contentType);

        // Then
        assertThat(refused.status()).isEqualTo(status);
        assertThat(sandbox.ledger(Optional.empty()).path("live").asInt()).isZero();
    }

    /** Section 2.1, rows 6 to 8. */
    @Test
    void aTemplateWithoutAnOwnerMayComeWithThePartyInTheQuery() throws IOException {
        // When
        var made = sophie.post(
                APP + "/instances?instanceOwnerPartyId=500000", "{\"dataValues\":{\"sluttbrukersystemRef\":\"r-9\"}}");
        var neither = sophie.send("POST", APP + "/instances", BodyPublishers.noBody());
        var noOwner = sophie.post(APP + "/instances", "{\"dataValues\":{}}");

        // Then
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/dataValues/sluttbrukersystemRef").asText()).isEqualTo("r-9");
        assertThat(neither.status()).isEqualTo(400);
        assertThat(neither.body().asText()).startsWith("Cannot create an instance without an instanceOwner.partyId");
        assertThat(noOwner.status()).isEqualTo(400);
        assertThat(noOwner.body().asText()).startsWith("Error: instanceOwnerPartyId query parameter is empty");
    }

    /** Section 9: a system user is shown its own party and no other. */
    @Test
    void aSystemUserLearnsItsPartyFromTheList() throws IOException {
        // Given
        var system = new Caller(sandbox, "system 910423185");

        // When
        var parties = system.get(JSON_APP + "/api/v1/parties?allowedToInstantiateFilter=true")
                .body();

        // Then
        assertThat(parties.findValuesAsText("orgNumber")).containsExactly("910423185");
        var made = system.send(
                "POST",
                JSON_APP + "/instances?instanceOwnerPartyId="
                        + parties.at("/0/partyId").asText(),
                BodyPublishers.noBody());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().at("/instanceOwner/organisationNumber").asText()).isEqualTo("910423185");
    }

    /** Section 9: persons are left out of the list of an app that is for organisations, and section 2.1, row 13. */
    @Test
    void anAppForOrganisationsTakesNoPersons() throws IOException {
        // When
        var all = sophie.get(JSON_APP + "/api/v1/parties").body();
        var allowed = sophie.get(JSON_APP + "/api/v1/parties?allowedToInstantiateFilter=true")
                .body();
        var refused = sophie.send("POST", JSON_APP + "/instances?instanceOwnerPartyId=501337", BodyPublishers.noBody());

        // Then
        assertThat(all.findValuesAsText("partyId")).contains("501337", "500000");
        assertThat(allowed.findValuesAsText("partyId")).contains("500000").doesNotContain("501337");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().asText())
                .isEqualTo("Party 501337 is not allowed to instantiate this application ttd/courier-json");
    }

    @Test
    void theNameOfAnOrganisationIsNoPartyId() throws IOException {
        // When
        var found = sophie.get(APP + "/api/v1/lookup/organisation/897069650").body();

        // Then
        assertThat(found.path("success").asBoolean()).isTrue();
        assertThat(found.at("/organisationDetails/name").asText()).isEqualTo("DDG Fitness AS");
        assertThat(found.findValues("partyId")).isEmpty();
    }

    private JsonNode form(String app, Caller.Response made) throws IOException {
        var id = made.body().at("/data/0/id").asText();
        return sophie.get(app + "/instances/" + made.id() + "/data/" + id).body();
    }
}
