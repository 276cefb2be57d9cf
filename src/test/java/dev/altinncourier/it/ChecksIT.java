package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.it.InboxFolder.Prepared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked before Altinn gets it, and what the authority's own validation says of it. */
class ChecksIT {

    private static final Path PROFILES = Path.of("src/test/resources/profiles/checks");
    private static final Path SCHEMAS = Path.of("config/profiles/schemas");
    private static final String ORGANISATION = "910423185";
    private static final String PERSON = "01039012345";
    private static final String AGREES = "Kari Ås";

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        var profiles = Files.createDirectories(home.resolve("profiles"));
        copy(PROFILES, profiles);
        copy(SCHEMAS, Files.createDirectories(profiles.resolve("schemas")));
        stage = Stage.in(home, installation -> installation
                .with("courier.profiles", profiles.toString())
                .with("courier.retry.first-delay", "1s")
                .with("courier.retry.max-hold-delay", "2s"));
    }

    @AfterAll
    static void stop() {
        assertThat(stage.installation.log()).doesNotContain(PERSON);
        stage.close();
    }

    @AfterEach
    void calmDown() {
        stage.sandbox.forgetFaults();
        stage.sandbox.tell("/sandbox/authority", "{\"validation\":{\"verdict\":\"\",\"job\":\"\",\"jobMs\":500}}");
    }

    @Test
    void aFileThatItsSchemaDoesNotAllowIsRejectedWithElementAndLine() {
        // When
        mva("skjemafeil", ORGANISATION, melding("").replace(">alminnelig<", ">omvendtAavgiftsplikt<"))
                .drop();
        var filed = stage.outcomes().await("skjemafeil");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("category").asText()).isEqualTo("VALIDATION");
        assertThat(filed.report().at("/issues/0/file").asText()).contains("melding.xml");
        assertThat(filed.report().at("/issues/0/field").asText())
                .matches("/mvaMeldingDto/meldingskategori \\(line 2\\d, column \\d+\\)");
        assertThat(filed.text()).contains("meldingskategori", "line 2").doesNotContain("omvendtAavgiftsplikt");
        assertThat(stage.sandbox.instancesOf(filed.id())).isEmpty();
    }

    @Test
    void theAppsOwnSchemaFindsWhatTheAppWouldRefuseLater() {
        // When
        form("app-skjema", "for-mange", 500);
        form("app-skjema", "passe", 50);
        var refused = stage.outcomes().await("for-mange");
        var sent = stage.outcomes().await("passe");

        // Then
        refused.assertIn("rejected");
        assertThat(refused.report().at("/issues/0/field").asText()).startsWith("/Skjema/antall (line ");
        assertThat(stage.sandbox.instancesOf(refused.id())).isEmpty();
        sent.assertIn("done");
        assertThat(sent.report().at("/checks").isMissingNode()
                        || sent.report().at("/checks").isNull())
                .isTrue();
    }

    @Test
    void anAppWithoutASchemaIsNotedInTheReceipt() {
        // When
        form("app-uten-skjema", "uten-skjema", 50);
        var filed = stage.outcomes().await("uten-skjema");

        // Then
        filed.assertIn("done");
        assertThat(filed.report().at("/checks/remarks/0/text/en").asText()).contains("does not publish the schema");
        assertThat(filed.report().path("appLibrary").asText()).startsWith("8.11");
    }

    @Test
    void aProfileThatDoesNotFitTheAppIsPausedBeforeAnythingIsSent() {
        // When
        form("feil-datatype", "feil-profil", 50);

        // Then
        OutcomeFolders.awaitUntil(Duration.ofSeconds(60), () -> {
            var health = Health.of(stage.installation);
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.text()).contains("feil-datatype", "profile-differs", "no data type skjema");
        });
        assertThat(stage.sandbox.instances())
                .noneMatch(instance -> instance.toString().contains("feil-profil"));
    }

    @Test
    void filesThatContradictEachOtherAreRejectedWithTheirPlaces() {
        // When
        mva("motsigelse", "123456789", melding("")).drop();
        var filed = stage.outcomes().await("motsigelse");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("issues"))
                .extracting(issue -> issue.path("code").asText(), issue -> issue.path("file")
                        .asText())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("cross-check", "in/konvolutt.xml"),
                        org.assertj.core.groups.Tuple.tuple("cross-check", "in/melding.xml"));
        assertThat(filed.text()).contains("organisasjonsnummer").doesNotContain("123456789");
        assertThat(stage.sandbox.instancesOf(filed.id())).isEmpty();
    }

    @Test
    void theAuthoritysNoIsARejectionAlthoughItComesWith200() {
        // When
        mva("avvist", ORGANISATION, melding("[valider ugyldig] " + PERSON)).drop();
        var filed = stage.outcomes().await("avvist");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("category").asText()).isEqualTo("AUTHORITY_REJECTED");
        assertThat(filed.report().at("/answer/status").asInt()).isEqualTo(200);
        assertThat(filed.report().path("issues")).isNotEmpty();
        assertThat(filed.report().toString() + filed.text()).doesNotContain(PERSON);
        assertThat(stage.sandbox.instancesOf(filed.id())).isEmpty();
    }

    @Test
    void theAuthoritysRemarksAreNotedInTheReceipt() {
        // When
        mva("merknad", ORGANISATION, melding("[valider avvikende]")).drop();
        var filed = stage.outcomes().await("merknad");

        // Then
        filed.assertIn("done");
        assertThat(filed.report().path("appLibrary").asText()).startsWith("8.");
        assertThat(filed.report().at("/checks/remarks"))
                .extracting(remark -> remark.path("check").asText().replaceAll(" .*", ""))
                .contains("cross-check", "prevalidate-1");
        assertThat(filed.report().at("/checks/remarks").toString()).contains("AVVIKENDE_SKATTEMELDING");
    }

    @Test
    void anAuthorityThatIsAwayIsWaitedForBeforeThereIsAnInstance() {
        // Given
        stage.sandbox.tell("/sandbox/faults", "{\"on\":\"authority\",\"kind\":\"status\",\"status\":503,\"times\":2}");

        // When
        mva("borte", ORGANISATION, melding("")).drop();
        var filed = stage.outcomes().await("borte");

        // Then
        filed.assertIn("done");
        assertThat(stage.sandbox.instancesOf(filed.id())).hasSize(1);
    }

    @Test
    void aJobOfTheAuthorityIsAwaitedAndStartedOnce() {
        // Given
        stage.sandbox.tell("/sandbox/authority", "{\"validation\":{\"verdict\":\"\",\"job\":\"\",\"jobMs\":6000}}");
        int before = stage.sandbox.received("authority");

        // When
        tax("jobb", "Regnskap AS").drop();
        OutcomeFolders.awaitUntil(Duration.ofSeconds(60), () -> assertThat(stage.sandbox.received("authority"))
                .isGreaterThan(before + 1));
        stage.courier.kill();
        stage.courier.restart();
        var filed = stage.outcomes().await("jobb");

        // Then
        filed.assertIn("done");
        var instance = stage.sandbox.instancesOf(filed.id()).get(0);
        assertThat(instance.path("currentTask").asText()).isNotEqualTo("Task_1");
        assertThat(stage.installation
                        .log()
                        .lines()
                        .filter(line -> line.contains("validation of what was uploaded is started")))
                .hasSize(1);
    }

    @Test
    void aJobThatSaysNoIsARejectionBeforeAnythingIsSigned() {
        // When
        tax("jobb-avvist", "[valider tekniskFeil]").drop();
        var filed = stage.outcomes().await("jobb-avvist");

        // Then
        filed.assertIn("rejected");
        assertThat(filed.report().path("category").asText()).isEqualTo("AUTHORITY_REJECTED");
        assertThat(filed.text()).contains("tekniskFeil");
        assertThat(filed.report().toString()).doesNotContain(PERSON);
        var instance = stage.sandbox.instancesOf(filed.id()).get(0);
        assertThat(instance.path("currentTask").asText()).isEqualTo("Task_1");
    }

    private static void form(String profile, String key, int count) {
        stage.inbox()
                .prepare(profile, key)
                .with("skjema.xml", Forms.skjema("897069650", count))
                .with("submission.json", "{\"key\": \"" + key + "\", \"resend\": true}")
                .drop();
    }

    private static Prepared mva(String key, String inEnvelope, String melding) {
        return stage.inbox()
                .prepare("mva-kontroll", key)
                .with("konvolutt.xml", envelope(inEnvelope))
                .with("melding.xml", melding)
                .with("submission.json", "{\"key\": \"" + key + "\", \"resend\": true}");
    }

    private static Prepared tax(String key, String system) {
        return stage.inbox()
                .prepare("skatt-kontroll", key)
                .with("skattemelding.xml", taxReturn(system))
                .with(
                        "submission.json",
                        "{\"key\": \"" + key + "\", \"resend\": true, \"owner\": {\"organisationNumber\": \""
                                + ORGANISATION + "\"}}");
    }

    private static String envelope(String organisation) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <mvaMeldingInnsending xmlns="no:skatteetaten:fastsetting:avgift:mva:mvameldinginnsending:v1.0">
                  <norskIdentifikator><organisasjonsnummer>%s</organisasjonsnummer></norskIdentifikator>
                  <skattleggingsperiode>
                    <periode><skattleggingsperiodeToMaaneder>juli-august</skattleggingsperiodeToMaaneder></periode>
                    <aar>2026</aar>
                  </skattleggingsperiode>
                  <meldingskategori>alminnelig</meldingskategori>
                  <opprettetAv>%s</opprettetAv>
                </mvaMeldingInnsending>
                """
                .formatted(organisation, AGREES);
    }

    private static String melding(String remark) {
        try {
            var melding = Files.readString(Stage.submission("mva/melding.xml"));
            return remark.isEmpty() ? melding : melding.replace("Ingen merknad", remark);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String taxReturn(String system) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <skattemeldingOgNaeringsspesifikasjonRequest \
                xmlns="no:skatteetaten:fastsetting:formueinntekt:skattemeldingognaeringsspesifikasjon:request:v2">
                  <dokumenter><dokument><type>skattemeldingUpersonlig</type><encoding>utf-8</encoding>
                    <content>PGEvPg==</content></dokument></dokumenter>
                  <dokumentreferanseTilGjeldendeDokument><dokumenttype>skattemeldingUpersonlig</dokumenttype>
                    <dokumentidentifikator>SKI:755:1</dokumentidentifikator></dokumentreferanseTilGjeldendeDokument>
                  <inntektsaar>2025</inntektsaar>
                  <innsendingsinformasjon><innsendingstype>komplett</innsendingstype><opprettetAv>%s</opprettetAv>
                  </innsendingsinformasjon>
                </skattemeldingOgNaeringsspesifikasjonRequest>
                """
                .formatted(system);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
