package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Skatteetaten says before anything is sent in, outside of Altinn: real flows, sections 1.8, 2.2 and 2.3. */
class PrevalidationTest {

    private static final String MVA = "/authority/api/mva/grensesnittstoette/mva-melding/valider";
    private static final String TAX = "/authority/api/skattemelding/v2/";
    private static final String SCOPES = "skatteetaten:mvameldingvalidering skatteetaten:formueinntekt/skattemelding";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller system = new Caller(sandbox, "system " + Returns.ORGANISATION);
    private final Caller raw = new Caller(sandbox, "system");

    @BeforeEach
    void logIn() throws IOException {
        raw.withToken(rawToken(SCOPES));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',GYLDIG_SKATTEMELDING",
        "[valider avvikende],AVVIKENDE_SKATTEMELDING",
        "[valider ugyldig],UGYLDIG_SKATTEMELDING"
    })
    void theVerdictOnAVatReturnIsInTheBody(String remark, String status) throws IOException {
        // When
        var answer = validate(Returns.melding(remark));

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().asText())
                .startsWith("<valideringsresultat>")
                .contains("<status>" + status + "</status>");
    }

    @ParameterizedTest
    @CsvSource({
        "fastsattMerverdiavgift>2500,fastsattMerverdiavgift>2400,AVVIKENDE,R018",
        "<sats>25,<sats>15,UGYLDIG,R019",
        "<innsending>,<innsendinger>,UGYLDIG,MvaMeldingsinnhold_Xml_SkjemaValideringsfeil",
        "alminnelig<,omvendtAavgiftsplikt<,UGYLDIG,MvaMeldingsinnhold_Xml_SkjemaValideringsfeil"
    })
    void itsRulesAreThePublishedOnes(String right, String wrong, String gravity, String code) throws IOException {
        // When
        var answer = validate(Returns.melding("").replace(right, wrong)).body().asText();

        // Then
        assertThat(answer)
                .contains(
                        "<status>" + gravity + "_SKATTEMELDING</status>",
                        "<avvikKode>" + code + "</avvikKode>",
                        "<stiTilFeil>",
                        "<informasjon>");
    }

    @Test
    void aSwitchOverrulesWhatWasSent() throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"validation\":{\"verdict\":\"UGYLDIG_SKATTEMELDING\"}}");

        // When
        var answer = validate(Returns.melding(""));

        // Then
        assertThat(answer.body().asText()).contains("<status>UGYLDIG_SKATTEMELDING</status>");
    }

    /** Auth.md, section 3.6: the authority's own services take no token of Altinn. */
    @Test
    void anExchangedTokenIsWorthNothing() throws IOException {
        // When
        var exchanged = post(system, MVA, "application/xml", Returns.melding(""));
        var otherScope = post(
                new Caller(sandbox, "system").withToken(rawToken("altinn:instances.read")),
                MVA,
                "application/xml",
                Returns.melding(""));

        // Then
        assertThat(exchanged.status()).isEqualTo(401);
        assertThat(otherScope.status()).isEqualTo(403);
        assertThat(otherScope.body().path("kode").asText()).isEqualTo("DAS-008");
    }

    /** Real flows, section 1.8, "generic": JSON, or XML where that is asked for. */
    @Test
    void errorsCarryACodeAMessageAndAnId() throws IOException {
        // When
        var json = post(raw, MVA, "text/plain", "x");
        var xml = raw.send(
                "POST", MVA, BodyPublishers.ofString("x"), "Content-Type", "text/plain", "Accept", "application/xml");

        // Then
        assertThat(json.status()).isEqualTo(406);
        assertThat(json.body().fieldNames()).toIterable().containsExactly("kode", "melding", "korrelasjonsid");
        assertThat(xml.body().asText()).startsWith("<feil xmlns=\"urn:no:skatteetaten:datasamarbeid:feil:v1\">");
    }

    @Test
    void aFaultCanBePlannedForIt() throws IOException {
        // Given
        system.post("/sandbox/faults", "{\"on\":\"authority\",\"kind\":\"status\",\"status\":503}");

        // When
        var away = validate(Returns.melding(""));
        var back = validate(Returns.melding(""));

        // Then
        assertThat(away.status()).isEqualTo(503);
        assertThat(back.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "x,validertOK,''",
        "[valider kunKomplettTillatt],validertMedFeil,kunKomplettTillatt",
        "[svar kunKomplettTillatt],validertOK,''"
    })
    void theVerdictOnATaxReturnIsInTheBody(String system, String result, String reason) throws IOException {
        // When
        var answer = post(raw, TAX + "valider/2025/910423185", "application/xml", Returns.tax(system));

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().asText()).contains("<resultatAvValidering>" + result);
        assertThat(answer.body().asText().contains("<aarsakTilValidertMedFeil>" + reason + "<"))
                .isEqualTo(!reason.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "<hei/>,konvoluttIkkeRiktigFormatert",
        "<hei,konvoluttIkkeRiktigFormatert",
        "<skattemeldingOgNaeringsspesifikasjonRequest/>,tomInnsending"
    })
    void anEnvelopeThatIsNoneIsRefusedInTheVerdict(String envelope, String reason) throws IOException {
        // When
        var answer = post(raw, TAX + "valider/2025/910423185", "application/xml", envelope);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().asText()).contains("validertMedFeil", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"valider/25/910423185", "valider/2025/abc", "valider/2024/910423185"})
    void aYearOrAnOwnerThatDoesNotFitIsRefused(String path) throws IOException {
        // When
        var answer = post(raw, TAX + path, "application/xml", Returns.tax("x"));

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("melding").asText()).isNotEmpty();
    }

    @Test
    void aJobRunsOnWhatWasUploaded() throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"validation\":{\"jobMs\":600}}");
        var instance = uploaded("[valider avvikSkattemelding]");

        // When
        var started = start(instance);

        // Then
        assertThat(started.body().path("jobbStatus").asText()).isEqualTo("OPPRETTET");
        var job = job(started);
        assertThat(raw.get(job + "/status").body().path("jobbStatus").asText()).isIn("NY", "KJOERER");
        assertThat(raw.get(job + "/resultat").status()).isEqualTo(204);
        await().until(() -> status(job).equals("FERDIG"));
        var result = raw.get(job + "/resultat");
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.body().asText()).contains("<aarsakTilValidertMedFeil>avvikSkattemelding<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FEILET", "AVBRUTT", "VENTER"})
    void aJobCanEndOtherwise(String status) throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"validation\":{\"job\":\"" + status + "\",\"jobMs\":0}}");

        // When
        var job = job(start(uploaded("x")));

        // Then
        assertThat(status(job)).isEqualTo(status);
        assertThat(raw.get(job + "/resultat").status()).isEqualTo(204);
    }

    @Test
    void aNewerJobTakesOver() throws IOException {
        // Given
        system.post("/sandbox/authority", "{\"validation\":{\"jobMs\":60000}}");
        var instance = uploaded("x");
        var first = job(start(instance));

        // When
        var second = job(start(instance));

        // Then
        assertThat(status(first)).isEqualTo("AVBRUTT");
        assertThat(status(second)).isEqualTo("NY");
    }

    @Test
    void aJobWantsAnEnvelopeThatIsScanned() throws IOException {
        // Given
        system.post("/sandbox/scan", "{\"state\":\"pending\"}");
        var instance = uploaded("x");

        // When
        var early = start(instance);
        system.post("/sandbox/scan", "{\"state\":\"clean\"}");
        var late = start(instance);
        var nothing = start("1/00000000-0000-0000-0000-000000000000");

        // Then
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body().path("melding").asText()).contains("Pending");
        assertThat(late.status()).isEqualTo(200);
        assertThat(nothing.status()).isEqualTo(404);
    }

    private String uploaded(String inEnvelope) throws IOException {
        var instance = system.instance(Returns.TAX, Returns.ORGANISATION);
        Returns.attach(
                system, instance, "skattemeldingOgNaeringsspesifikasjon", "skattemelding.xml", Returns.tax(inEnvelope));
        return instance.substring(instance.indexOf("/instances/") + "/instances/".length());
    }

    private Caller.Response start(String instance) throws IOException {
        return post(
                raw,
                TAX + "jobb/altinn/2025/910423185/start",
                "application/json",
                "{\"appId\":\"" + Returns.TAX + "\",\"instansId\":\"" + instance + "\"}");
    }

    private static String job(Caller.Response started) {
        return TAX + "jobb/altinn/2025/910423185/"
                + started.body().path("jobbId").asText();
    }

    private String status(String job) throws IOException {
        return raw.get(job + "/status").body().path("jobbStatus").asText();
    }

    private Caller.Response validate(String melding) throws IOException {
        return post(raw, MVA, "application/xml", melding);
    }

    private static Caller.Response post(Caller caller, String path, String type, String body) throws IOException {
        return caller.send("POST", path, BodyPublishers.ofString(body), "Content-Type", type);
    }

    private String rawToken(String scopes) throws IOException {
        return system.get("/sandbox/idporten-token?scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8))
                .body()
                .asText();
    }
}
