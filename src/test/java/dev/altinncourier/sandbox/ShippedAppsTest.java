package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The apps that profiles are shipped for, beside the one of VAT returns: real flows, sections 2 and 3. */
class ShippedAppsTest {

    private static final String OWNER = "\"instanceOwner\":{\"organisationNumber\":\"" + Returns.ORGANISATION + "\"}";
    private static final String ENVELOPE = "skattemeldingOgNaeringsspesifikasjon";
    private static final String BRG = "/brg/aarsregnskap-vanlig-202406";
    private static final String FORM = "<melding xmlns=\"urn:x\"><aar>2025</aar></melding>";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller system = new Caller(sandbox, "system " + Returns.ORGANISATION);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    /** Section 2.2, step 4: the year in the data values fills the form that the app made. */
    @ParameterizedTest
    @ValueSource(strings = {"2025", "\"2025\""})
    void theYearOfATaxReturnComesFromTheDataValues(String year) throws IOException {
        // When
        var instance = taxReturn("{" + OWNER + ",\"dataValues\":{\"inntektsaar\":" + year + "}}");

        // Then
        var form = system.get(form(instance)).body();
        assertThat(form.path("inntektsaar").asInt()).isEqualTo(2025);
        assertThat(form.path("skalBekreftesAvRevisor").asBoolean()).isFalse();
        assertThat(next(instance, "write").task()).isEqualTo("Task_2");
    }

    /** Without it the year is 0, which stops the process; a PUT of the form mends it. */
    @Test
    void aTaxReturnWithoutItsYearStopsAtNext() throws IOException {
        // Given
        var instance = taxReturn("{" + OWNER + "}");

        // When
        var refused = next(instance, "write");
        system.put(form(instance), "{\"inntektsaar\":2025,\"skalBekreftesAvRevisor\":false}");

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/validationIssues/0/field").asText()).isEqualTo("inntektsaar");
        assertThat(refused.body().at("/validationIssues/0/source").asText()).isEqualTo("DataAnnotations");
        assertThat(next(instance, "write").task()).isEqualTo("Task_2");
    }

    /** Section 2.2, step 6. */
    @ParameterizedTest
    @CsvSource({
        "text/xml,attachment; filename=skattemelding.xml,201",
        "application/xml,attachment; filename=skattemelding.xml,400",
        "text/xml,'attachment; filename=\"skattemelding.xml\"',400"
    })
    void theEnvelopeIsTextXmlUnderANameWithoutQuotes(String type, String disposition, int status) throws IOException {
        // Given
        var made = system.post("/" + Returns.TAX + "/instances", "{" + OWNER + "}");

        // When
        var answer = system.send(
                "POST",
                "/" + Returns.TAX + "/instances/" + made.id() + "/data?dataType=" + ENVELOPE,
                BodyPublishers.ofString(Returns.tax("x")),
                "Content-Type",
                type,
                "Content-Disposition",
                disposition);

        // Then
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void whatAPersonConfirmedIsAccepted() throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"auto\":false}");
        var instance = filledTaxReturn("x");

        // When
        confirmByPerson(instance);
        system.post("/sandbox/authority", "{\"play\":true}");

        // Then
        assertThat(Returns.text(system, instance, "tilbakemelding"))
                .contains("<resultatAvValidering>validertOK</resultatAvValidering>");
        assertThat(system.get(instance).body().at("/process/endEvent").asText()).isEqualTo("EndEvent_1");
    }

    /** Section 2.4: Altinn takes a system user's confirmation, and Skatteetaten does not. */
    @Test
    void whatASystemUserConfirmedIsRejected() throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"auto\":false}");
        var instance = filledTaxReturn("x");

        // When
        var confirmed = next(instance, "confirm");
        system.post("/sandbox/authority", "{\"play\":true}");

        // Then
        assertThat(confirmed.task()).isEqualTo("Task_3");
        assertThat(Returns.text(system, instance, "tilbakemelding"))
                .contains(
                        "<resultatAvValidering>validertMedFeil</resultatAvValidering>",
                        "<aarsakTilValidertMedFeil>innkommendeForespoerselManglerSporTilUtfoerende<");
    }

    @ParameterizedTest
    @CsvSource({"[svar mottattNyInnsending],'',mottattNyInnsending", "x,rejected,kunKomplettTillatt"})
    void theReasonsOfARejectionCanBeOrdered(String inEnvelope, String outcome, String reason) throws IOException {
        // Given
        system.post(
                "/sandbox/authority",
                "{\"auto\":false,\"outcome\":\"" + outcome + "\",\"reasons\":[\"kunKomplettTillatt\"]}");
        var instance = filledTaxReturn(inEnvelope);
        confirmByPerson(instance);

        // When
        system.post("/sandbox/authority", "{\"play\":true}");

        // Then
        assertThat(Returns.text(system, instance, "tilbakemelding"))
                .contains("validertMedFeil", "<aarsakTilValidertMedFeil>" + reason + "<");
    }

    /** Section 2.2, step 8: the second confirmation is there when the data values want it. */
    @Test
    void anAuditorConfirmsAfterTheOwner() throws IOException {
        // Given
        var instance =
                taxReturn("{" + OWNER + ",\"dataValues\":{\"inntektsaar\":2025,\"skalBekreftesAvRevisor\":true}}");
        next(instance, "write");

        // When
        confirmByPerson(instance);

        // Then
        assertThat(system.get(instance + "/process").task()).isEqualTo("Task_2Revisor");
    }

    /** Section 3, annual accounts: two forms are there from the start, and the machine may lock but not sign. */
    @Test
    void annualAccountsAreLockedByTheMachineAndSignedByAPerson() throws IOException {
        // Given
        var made = system.post(BRG + "/instances/create", "{" + OWNER + ",\"prefill\":{}}");
        var instance = BRG + "/instances/" + made.id();
        for (var element : made.body().path("data")) {
            system.send(
                    "PUT",
                    instance + "/data/" + element.path("id").asText(),
                    BodyPublishers.ofString(FORM),
                    "Content-Type",
                    "application/xml");
        }

        // When
        var locked = next(instance, "confirm");
        var refused = next(instance, "sign");
        system.post("/sandbox/person", "{\"action\":\"sign\",\"instance\":\"" + made.id() + "\"}");

        // Then
        assertThat(made.body().path("data").findValuesAsText("dataType"))
                .containsExactlyInAnyOrder("Hovedskjema", "Underskjema");
        assertThat(locked.task()).isEqualTo("Task_2");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(system.get(instance).body().at("/process/endEvent").asText()).isEqualTo("EndEvent_1");
    }

    @Test
    void rejectedAnnualAccountsAreOpenAgainAndTakeGroupAccounts() throws IOException {
        // Given
        var made = system.post(BRG + "/instances", "{" + OWNER + "}");
        var instance = BRG + "/instances/" + made.id();
        next(instance, "confirm");

        // When
        var reopened = next(instance, "reject");
        var group = system.send(
                "POST",
                instance + "/data?dataType=Underskjema",
                BodyPublishers.ofString(FORM),
                "Content-Type",
                "application/xml");

        // Then
        assertThat(reopened.task()).isEqualTo("Task_1");
        assertThat(reopened.body().at("/currentTask/flowType").asText()).isEqualTo("AbandonCurrentMoveToNext");
        assertThat(group.status()).isEqualTo(201);
        assertThat(system.get(instance).body().path("data").findValuesAsText("locked"))
                .containsOnly("false");
    }

    @Test
    void theSigningAppTakesAnyForm() throws IOException {
        // Given
        var instance = system.instance("ttd/signering", Returns.ORGANISATION);
        system.send("PUT", form(instance), BodyPublishers.ofString("<Avtale/>"), "Content-Type", "application/xml");

        // When
        var waiting = next(instance, "write");

        // Then
        assertThat(waiting.body().at("/currentTask/altinnTaskType").asText()).isEqualTo("signing");
        assertThat(waiting.body().at("/currentTask/actions/sign").asBoolean()).isFalse();
    }

    private String taxReturn(String template) throws IOException {
        var made = system.post("/" + Returns.TAX + "/instances", template);
        var instance = "/" + Returns.TAX + "/instances/" + made.id();
        Returns.attach(system, instance, ENVELOPE, "skattemelding.xml", Returns.tax("x"));
        return instance;
    }

    private String filledTaxReturn(String inEnvelope) throws IOException {
        var made =
                system.post("/" + Returns.TAX + "/instances", "{" + OWNER + ",\"dataValues\":{\"inntektsaar\":2025}}");
        var instance = "/" + Returns.TAX + "/instances/" + made.id();
        Returns.attach(system, instance, ENVELOPE, "skattemelding.xml", Returns.tax(inEnvelope));
        next(instance, "write");
        return instance;
    }

    private void confirmByPerson(String instance) throws IOException {
        var id = instance.substring(instance.indexOf("/instances/") + "/instances/".length());
        system.post("/sandbox/person", "{\"action\":\"confirm\",\"instance\":\"" + id + "\"}");
    }

    private String form(String instance) throws IOException {
        return instance + "/data/"
                + system.get(instance).body().at("/data/0/id").asText();
    }

    private Caller.Response next(String instance, String action) throws IOException {
        return system.put(instance + "/process/next", "{\"action\":\"" + action + "\"}");
    }
}
