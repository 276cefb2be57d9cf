package dev.altinncourier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.altinncourier.profile.AppProfile.CrossCheck;
import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.FileVerdict;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.AppProfile.VarRule;
import dev.altinncourier.profile.AppProfile.VerdictRule;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.profile.FileRule.Generator;
import dev.altinncourier.profile.FileRule.SchemaRule;
import dev.altinncourier.profile.PrevalidationRule.Request;
import dev.altinncourier.profile.PrevalidationRule.When;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedProfilesTest {

    private static AppProfile shipped(String id, Environment environment) {
        return new Profiles(Path.of("config/profiles"))
                .load(environment)
                .find(id)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void allLoadInEveryEnvironment(Environment environment) {
        // When
        var ids = new Profiles(Path.of("config/profiles")).load(environment).ids();

        // Then
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "ttd-courier-test",
                        "ttd-bidrag",
                        "ttd-signering",
                        "skd-mva",
                        "skd-skattemelding",
                        "brg-arsregnskap");
    }

    @ParameterizedTest
    @CsvSource({
        "SANDBOX, mva-melding-innsending-etm2, MASKINPORTEN",
        "TT02, mva-melding-innsending-etm2, ID_PORTEN",
        "PROD, mva-melding-innsending-v1, ID_PORTEN"
    })
    void mvaGoesToTheAppOfTheEnvironmentWithTheTokenItTakes(Environment environment, String app, Kind kind) {
        // When
        var profile = shipped("skd-mva", environment);

        // Then
        assertThat(profile.app().org()).isEqualTo("skd");
        assertThat(profile.app().in(environment)).isEqualTo(app);
        assertThat(profile.token().kind()).isEqualTo(kind);
    }

    @Test
    void mvaIsSentAsSkatteetatenDocumentsIt() {
        // When
        var profile = shipped("skd-mva", Environment.TT02);

        // Then
        assertThat(profile.mode()).isEqualTo(InstantiationMode.JSON);
        assertThat(profile.files()).extracting(FileRule::role).containsExactly("konvolutt", "melding", "vedlegg");
        assertThat(profile.file("konvolutt").form()).isTrue();
        assertThat(profile.file("melding").form()).isFalse();
        assertThat(profile.file("melding").contentTypes()).containsExactly("text/xml");
        assertThat(profile.file("melding").filename()).isEqualTo(new FileName("mvaMelding.xml", false));
        assertThat(profile.file("vedlegg").contentTypes()).hasSize(15);
        assertThat(profile.file("vedlegg").count()).isEqualTo(new Count(0, 57, 26_214_400L));
        assertThat(profile.process().steps())
                .containsExactly(new TaskRule("data", "write"), new TaskRule("confirmation", "confirm"));
    }

    @Test
    void mvaIsNotDoneBeforeSkatteetatenHasAnswered() {
        // When
        var process = shipped("skd-mva", Environment.PROD).process();

        // Then
        assertThat(process.stop()).isEqualTo(Stop.FEEDBACK);
        assertThat(process.feedback())
                .isEqualTo(new FeedbackRule(
                        List.of("valideringsresultat", "kvittering"),
                        List.of("valideringsresultat", "betalingsinformasjon", "kvittering"),
                        new PollRule(Duration.ofSeconds(10), 1.5, Duration.ofMinutes(5), Duration.ofDays(14)),
                        new FileVerdict(
                                "valideringsresultat",
                                new VerdictRule(
                                        "//*[local-name()='avvikVedMeldingslevering']",
                                        List.of("ingen avvik"),
                                        List.of("avvikende skattemelding", "mangelfull skattemelding"),
                                        List.of("ugyldig skattemelding"),
                                        "//*[local-name()='regelDefinisjon']"))));
    }

    @ParameterizedTest
    @CsvSource({
        "TT02, ID_PORTEN, https://idporten-api-sbstest.sits.no/api/mva/grensesnittstoette/mva-melding/valider",
        "PROD, ID_PORTEN, https://idporten.api.skatteetaten.no/api/mva/grensesnittstoette/mva-melding/valider"
    })
    void mvaIsValidatedBySkatteetatenWithThePersonsOwnToken(Environment environment, Kind kind, String url) {
        // When
        var validation = shipped("skd-mva", environment).contents().prevalidations();

        // Then
        assertThat(validation).singleElement().satisfies(call -> {
            assertThat(call.when()).isEqualTo(When.BEFORE_INSTANCE);
            assertThat(call.file()).isEqualTo("melding");
            assertThat(call.token()).isEqualTo(new TokenRule(kind, List.of("skatteetaten:mvameldingvalidering")));
            assertThat(call.request()).isEqualTo(new Request(Template.of(url), "application/xml"));
            assertThat(call.verdict().rejected()).containsExactly("UGYLDIG_SKATTEMELDING");
        });
    }

    @Test
    void anMvaEnvelopeIsMadeWhereTheSenderGivesNoneAndComparedWhereHeDoes() {
        // When
        var contents = shipped("skd-mva", Environment.PROD).contents();

        // Then
        assertThat(contents.files().get(0).care().generator()).isEqualTo(Generator.MVA_KONVOLUTT);
        assertThat(contents.files().get(0).care().schema()).isNotNull().matches(SchemaRule::fails);
        assertThat(contents.checks())
                .extracting(CrossCheck::name, CrossCheck::owner, CrossCheck::fails)
                .containsExactly(
                        tuple("organisasjonsnummer", true, true),
                        tuple("skattleggingsperiode", false, true),
                        tuple("aar", false, true),
                        tuple("meldingskategori", false, true));
    }

    @ParameterizedTest
    @CsvSource({
        "TT02, https://api-test.sits.no/api/skattemelding/v2/, https://skatt-test.sits.no/web/",
        "PROD, https://api.skatteetaten.no/api/skattemelding/v2/, https://skatt.skatteetaten.no/web/"
    })
    void aTaxReturnIsValidatedAndShownWhereTheEnvironmentHasIt(Environment environment, String api, String web) {
        // When
        var profile = shipped("skd-skattemelding", environment);

        // Then
        assertThat(profile.app().in(environment)).isEqualTo("formueinntekt-skattemelding-v2");
        assertThat(profile.contents().prevalidations())
                .extracting(call -> call.request().url().toString())
                .containsExactly(
                        api + "valider/${inntektsaar}/${owner}", api + "jobb/altinn/${inntektsaar}/${owner}/start");
        assertThat(profile.process().handoff().link()).isNotNull().asString().startsWith(web);
    }

    /** Of 10 MB and more Skatteetaten takes no other way. */
    @ParameterizedTest
    @CsvSource({
        "4360, BEFORE_INSTANCE",
        "10000000, BEFORE_INSTANCE",
        "10000001, AFTER_UPLOAD",
        "500000000, AFTER_UPLOAD"
    })
    void aLargeTaxReturnIsValidatedWhereItLies(long size, When when) {
        // When
        var calls = shipped("skd-skattemelding", Environment.PROD).contents().prevalidations().stream()
                .filter(call -> call.size().contains(size));

        // Then
        assertThat(calls).extracting(PrevalidationRule::when).containsExactly(when);
    }

    @Test
    void aTaxReturnGoesWithItsYearUnquotedAndIsConfirmedByAPerson() {
        // When
        var profile = shipped("skd-skattemelding", Environment.PROD);

        // Then
        assertThat(profile.mode()).isEqualTo(InstantiationMode.JSON);
        assertThat(profile.instantiation().dataValues())
                .containsEntry("inntektsaar", Template.of("${inntektsaar}"))
                .containsEntry("skalBekreftesAvRevisor", Template.of("${revisor}"));
        assertThat(profile.contents().vars().get("revisor")).isEqualTo(new VarRule(null, "false"));
        assertThat(profile.file("konvolutt").contentTypes()).containsExactly("text/xml");
        assertThat(profile.file("konvolutt").filename()).isEqualTo(new FileName("skattemelding.xml", false));
        assertThat(profile.file("vedlegg").count().max()).isZero();
        assertThat(profile.process().steps())
                .containsExactly(new TaskRule("data", "write"), new TaskRule("confirmation", "", true));
        assertThat(profile.process().stop()).isEqualTo(Stop.FEEDBACK);
    }

    @Test
    void signaturesAreAPersons() {
        // When
        var signering = shipped("ttd-signering", Environment.PROD);

        // Then
        assertThat(signering.file("skjema").dataType()).isEqualTo("model");
        assertThat(signering.owner())
                .isEqualTo(shipped("ttd-bidrag", Environment.PROD).owner());
        assertThat(signering.process().steps())
                .containsExactly(new TaskRule("data", "write"), new TaskRule("signing", "", true));
    }

    @Test
    void annualAccountsAreMadeAtOnceAndLockedAndSignedByPersons() {
        // When
        var profile = shipped("brg-arsregnskap", Environment.PROD);

        // Then
        assertThat(profile.mode()).isEqualTo(InstantiationMode.MULTIPART);
        assertThat(profile.files())
                .extracting(
                        FileRule::dataType, FileRule::form, rule -> rule.count().max())
                .containsExactly(
                        tuple("Hovedskjema", true, 1),
                        tuple("Underskjema", true, 2),
                        tuple("Vedlegg", false, 30),
                        tuple("VedleggBaerekraft", false, 1));
        assertThat(profile.process().steps()).allMatch(TaskRule::person);
    }

    @Test
    void theOwnerOfAnMvaReturnIsReadInTheReturnAndNotInTheEnvelope() {
        // When
        var owner = shipped("skd-mva", Environment.TT02).owner();

        // Then
        var xpath = "/*[local-name()='mvaMeldingDto']/*[local-name()='skattepliktig']"
                + "/*[local-name()='organisasjonsnummer']";
        assertThat(owner).isEqualTo(new OwnerRule(OwnerRule.Type.ORGANISATION, xpath, "melding"));
    }

    @Test
    void theTestAppTakesThreeAttachmentsOfOneMebibyte() {
        // When
        var profile = shipped("ttd-courier-test", Environment.SANDBOX);

        // Then
        assertThat(profile.mode()).isEqualTo(InstantiationMode.MULTIPART);
        assertThat(profile.file("skjema").match()).isEqualTo(new FileRule.Match(null, "Skjema"));
        assertThat(profile.file("vedlegg").count()).isEqualTo(new Count(0, 3, 1_048_576L));
        assertThat(profile.process().stop()).isEqualTo(Stop.END);
    }

    @Test
    void bidragTakesAnAttachmentOfAGigabyte() {
        // When
        var vedlegg = shipped("ttd-bidrag", Environment.SANDBOX).file("vedlegg");

        // Then
        assertThat(vedlegg.count()).isEqualTo(new Count(0, 20, 2_097_152_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "ttd-bidrag, skjema, soknad.xml",
        "ttd-bidrag, skjema, SOKNAD.XML",
        "ttd-bidrag, vedlegg, vedlegg/mer.xml",
        "ttd-bidrag, vedlegg, vedlegg/dypere/mer.xml",
        "ttd-bidrag, vedlegg, kart.pdf",
        "ttd-courier-test, vedlegg, Bilde.PNG",
        "skd-mva, vedlegg, mva-vedlegg.xml",
        "skd-mva, vedlegg, vedlegg/mva-vedlegg.xml",
        "skd-mva, vedlegg, vedlegg/2024/faktura 1.PDF",
        "skd-mva, vedlegg, regnskap.xlsx",
        "skd-skattemelding, vedlegg, vedlegg/faktura.pdf",
        "ttd-signering, skjema, soknad.xml",
        "brg-arsregnskap, hovedskjema, Hovedskjema-2025.xml",
        "brg-arsregnskap, underskjema, rr0002-underskjema-konsern.xml",
        "brg-arsregnskap, vedlegg, noter.pdf",
        "brg-arsregnskap, baerekraft, baerekraft/rapport.zip"
    })
    void aFileBelongsToTheFirstEntryWhosePatternItHas(String id, String role, String path) {
        // Given
        var files = shipped(id, Environment.SANDBOX).files();

        // When
        var first = files.stream().filter(rule -> hasPattern(rule, path)).findFirst();

        // Then
        assertThat(first).map(FileRule::role).contains(role);
    }

    @ParameterizedTest
    @CsvSource({"ttd-bidrag, notater.txt", "ttd-courier-test, annet.xml", "skd-mva, program.exe", "skd-mva, a/b.pdf"})
    void whatNoAppTakesBelongsToNoEntry(String id, String path) {
        // Given
        var files = shipped(id, Environment.SANDBOX).files();

        // When
        var found = files.stream().anyMatch(rule -> hasPattern(rule, path));

        // Then
        assertThat(found).isFalse();
    }

    /** As for a file whose root element no entry names. */
    private static boolean hasPattern(FileRule rule, String path) {
        var glob = rule.match().glob();
        return glob != null
                && FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path));
    }
}
