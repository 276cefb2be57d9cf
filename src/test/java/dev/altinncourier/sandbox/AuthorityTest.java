package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The app of VAT returns, and what becomes of them: real flows, sections 1.3 to 1.8. */
class AuthorityTest {

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller system = new Caller(sandbox, "system " + Returns.ORGANISATION);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void theVerdictComesAfterTheConfirmationAndEndsTheProcess() throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"verdict\":\"ugyldig skattemelding\",\"delayMs\":200}");
        var instance = filledIn("");
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
        var after = system.get(instance).body();
        assertThat(after.path("data").findValuesAsText("dataType"))
                .contains("valideringsresultat", "betalingsinformasjon", "kvittering");
        assertThat(after.at("/status/substatus/label").asText()).isEqualTo("Ugyldig");
        assertThat(verdict(instance)).contains("ugyldig skattemelding");
    }

    /** Section 1.3, row 7: what is to be paid is known at once, the rest comes later. */
    @Test
    void theAmountIsThereBeforeTheVerdict() throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"auto\":false}");

        // When
        var instance = sentIn("");

        // Then
        assertThat(Returns.text(system, instance, "betalingsinformasjon"))
                .contains("<beloep>2500</beloep>", "<innsendingsreferanse>", "<betalingsfrist>", "<norskKontonummer>");
        assertThat(system.get(instance).body().path("data").findValuesAsText("dataType"))
                .contains("utfyllingslogg", "signeringslogg")
                .doesNotContain("valideringsresultat", "kvittering");
    }

    @ParameterizedTest
    @CsvSource({
        "accepted,ingen avvik",
        "remarks,avvikende skattemelding",
        "incomplete,mangelfull skattemelding",
        "rejected,ugyldig skattemelding"
    })
    void theOutcomeCanBeOrdered(String outcome, String verdict) throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"outcome\":\"" + outcome + "\",\"auto\":false}");
        var instance = sentIn("");

        // When
        system.post("/sandbox/authority", "{\"play\":true}");

        // Then
        assertThat(verdict(instance)).contains("<avvikVedMeldingslevering>" + verdict);
        assertThat(verdict(instance).contains("<begrunnelse>")).isEqualTo(!outcome.equals("accepted"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',ingen avvik",
        "[svar mangelfull],mangelfull skattemelding",
        "[svar ugyldig],ugyldig skattemelding",
        "[valider avvikende],avvikende skattemelding"
    })
    void theReturnItselfCanOrderItsOutcome(String remark, String verdict) throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"auto\":false}");
        var instance = sentIn(remark);

        // When
        system.post("/sandbox/authority", "{\"play\":true}");

        // Then
        assertThat(verdict(instance)).contains("<avvikVedMeldingslevering>" + verdict);
    }

    @Test
    void aReturnWithoutItsReportStaysWithTheSender() throws IOException {
        // Given
        var instance = system.instance(Returns.MVA, Returns.ORGANISATION);

        // When
        var refused = system.put(instance + "/process/next", "");

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("validationIssues").findValuesAsText("field"))
                .contains("mvamelding");
    }

    /** Sections 1.5 and 1.8, in the words of Skatteetaten's documentation where it has any. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nummer>910423185         | nummer>910423495           | konvolutt | Organisasjonsnummeret i instansen er forskjellig fra organisasjonsnummeret i MvaMeldingInnsending (\"konvolutt\")",
                "nummer>910423185         | nummer>910423495           | melding   | Organisasjonsnummeret i MvaMeldingInnsending (\"konvolutt\") er forskjellig fra organisasjonsnummeret i mvaMelding.xml",
                "<aar>2026                | <aar>2025                  | konvolutt | Skattleggingsperioden i MvaMeldingInnsending (\"konvolutt\") er forskjellig fra skattleggingsperioden i mvaMelding.xml",
                "kategori>alminnelig      | kategori>primaernaering    | konvolutt | Meldingskategorien i MvaMeldingInnsending (\"konvolutt\") er forsjellig fra Meldingskategorien i mvaMelding.xml",
                "</opprettetAv>           | </opprettetAv><vedlegg><vedleggstype>binaerVedlegg</vedleggstype></vedlegg> | konvolutt | Liste med vedlegg definert i MvaMeldingInnsending (\"konvolutt\") er forskjellig fra listen med vedlegg som er lastet opp i instansen."
            })
    void whatDoesNotFitTogetherIsRefusedInASentence(String right, String wrong, String file, String sentence)
            throws IOException {
        // Given
        boolean inEnvelope = file.equals("konvolutt");
        var envelope = Returns.envelope("");
        var melding = Returns.melding("");
        var instance = Returns.filledMva(
                system,
                inEnvelope ? envelope.replace(right, wrong) : envelope,
                inEnvelope ? melding : melding.replace(right, wrong));

        // When
        var refused = system.put(instance + "/process/next", "");

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().asText()).isEqualTo("Valideringsfeil: " + sentence);
        assertThat(system.get(instance + "/process").task()).isEqualTo("Task_1");
    }

    @Test
    void theListOfAttachmentsIsThatOfTheUploads() throws IOException {
        // Given
        var instance = Returns.filledMva(system, Returns.envelope(Returns.listed("bilag", "pdf")), Returns.melding(""));

        // When
        var missing = system.put(instance + "/process/next", "");
        system.attach(instance, "binaerVedlegg", "bilag.pdf", new byte[] {1});
        var complete = system.put(instance + "/process/next", "");

        // Then
        assertThat(missing.status()).isEqualTo(409);
        assertThat(complete.status()).isEqualTo(200);
    }

    /** The app calls the validation service itself, and passes its answer on. */
    @ParameterizedTest
    @ValueSource(strings = {"<merverdiavgift>2000", "<innsending2>", "<mvaKode>3</mvaKode><grunnlag>1"})
    void anInvalidReturnIsRefusedInXml(String wrong) throws IOException {
        // Given
        var right = wrong.startsWith("<mvaKode>") ? "<mvaKode>3</mvaKode><grunnlag>10000" : "<merverdiavgift>2500";
        var instance = Returns.filledMva(
                system, Returns.envelope(""), Returns.melding("").replace(right, wrong));

        // When
        var refused = system.put(instance + "/process/next", "");

        // Then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().asText())
                .startsWith("<valideringsresultat>")
                .contains("<status>UGYLDIG_SKATTEMELDING</status>", "<feilmelding>", "<avvikKode>");
    }

    private String verdict(String instance) throws IOException {
        return Returns.text(system, instance, "valideringsresultat");
    }

    private String filledIn(String remark) throws IOException {
        return Returns.filledMva(system, Returns.envelope(""), Returns.melding(remark));
    }

    private String sentIn(String remark) throws IOException {
        var instance = filledIn(remark);
        system.put(instance + "/process/next", "");
        assertThat(system.put(instance + "/process/next", "").task()).isEqualTo("Task_3");
        return instance;
    }
}
