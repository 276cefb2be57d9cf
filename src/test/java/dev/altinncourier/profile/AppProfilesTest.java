package dev.altinncourier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.FilePlace;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.InstantiationRule;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.PollRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.AppProfile.VarRule;
import dev.altinncourier.profile.AppProfile.VerdictRule;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.profile.FileRule.Match;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AppProfilesTest {

    private final Path folder;

    AppProfilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyKeyOfAProfileFileIsHeard() {
        // Given
        var profiles = new Profiles(folder).file("tax.yaml", Profiles.TAX);

        // When
        var profile = profiles.tax(Environment.PROD);

        // Then
        var everywhere = Stream.of(Environment.values())
                .collect(Collectors.toMap(environment -> environment, environment -> "tax-form"));
        var form = new FileRule(
                "form",
                new Match("*.xml", "tax"),
                "model1",
                true,
                List.of("application/xml"),
                new FileName(null, true),
                new Count(1, 1, 2_097_152_000L));
        var vedlegg = new FileRule(
                "vedlegg",
                new Match("vedlegg/*", null),
                "certificate",
                false,
                List.of("application/pdf", "image/png"),
                new FileName(null, false),
                new Count(0, 3, 25_000_000L));
        assertThat(profile)
                .isEqualTo(new AppProfile(
                        "tax",
                        new AppName("ttd", everywhere),
                        new TokenRule(Kind.MASKINPORTEN, List.of("altinn:instances.write")),
                        new OwnerRule(OwnerRule.Type.ORGANISATION, null, null),
                        InstantiationMode.JSON,
                        List.of(form, vedlegg),
                        new ProcessRule(
                                List.of(new TaskRule("data", "write"), new TaskRule("confirmation", "confirm")),
                                Stop.FEEDBACK,
                                new FeedbackRule(List.of("kvittering"), List.of("kvittering", "betaling")))));
    }

    @Test
    void theRarerKeysOfAProfileFileAreHeardToo() {
        // Given
        var profiles = new Profiles(folder).richWith("", "");

        // When
        var profile = profiles.load(Environment.PROD).find("rich").orElseThrow();

        // Then
        assertThat(profile.instantiation())
                .isEqualTo(new InstantiationRule(
                        InstantiationMode.JSON,
                        Map.of("aar", Template.of("${aar}"), "merke", Template.of("x-${key}")),
                        Map.of(
                                "dueBefore",
                                Template.of("${frist}"),
                                "visibleAfter",
                                Template.of("2026-05-31T12:00:00+02:00")),
                        Map.of()));
        assertThat(profile.contents().vars())
                .containsExactly(
                        entry("aar", new VarRule(new FilePlace("melding", "//aar"), null)),
                        entry("frist", new VarRule(null, "2026-12-31")),
                        entry("merknad", new VarRule(null, null)));
        assertThat(profile.file("konvolutt").care())
                .isEqualTo(new FileRule.Care(
                        FileRule.ReadBack.WARN,
                        new FileRule.SchemaRule(true, "schemas/konvolutt.xsd"),
                        FileRule.Generator.MVA_KONVOLUTT,
                        List.of("metadata.versjon", "dato")));
        assertThat(profile.file("melding").filename()).isEqualTo(new FileName(null, FileName.Form.RFC5987));
        assertThat(profile.file("skjema").care().schema()).isEqualTo(new FileRule.SchemaRule(false, null));
        assertThat(profile.contents().checks())
                .containsExactly(new AppProfile.CrossCheck(
                        "orgnr",
                        List.of(new FilePlace("konvolutt", "//orgnr"), new FilePlace("melding", "//orgnr")),
                        true,
                        false));
    }

    @Test
    void whatTheAuthorityIsAskedBeforehandIsHeard() {
        // Given
        var profiles = new Profiles(folder).richWith("", "");

        // When
        var rules = profiles.load(Environment.PROD)
                .find("rich")
                .orElseThrow()
                .contents()
                .prevalidations();

        // Then
        var job = new PrevalidationRule.JobRule(
                Template.of("https://a.no/${jobId}/status"),
                Template.of("https://a.no/${jobId}/result"),
                List.of("FERDIG"),
                List.of("FEILET"),
                new PollRule(Duration.ofSeconds(5), 1.5, Duration.ofMinutes(1), Duration.ofHours(3)));
        assertThat(rules)
                .containsExactly(new PrevalidationRule(
                        PrevalidationRule.When.AFTER_UPLOAD,
                        "melding",
                        new PrevalidationRule.SizeRange(10 << 20, 500 << 20),
                        new TokenRule(Kind.MASKINPORTEN, List.of("a")),
                        new PrevalidationRule.Request(Template.of("https://a.no/start"), "application/json"),
                        job,
                        new VerdictRule("//status", List.of("OK"), List.of("AVVIK"), List.of("FEIL"), "//aarsak")));
    }

    @Test
    void personsAndVerdictsAreHeard() {
        // Given
        var profiles = new Profiles(folder).richWith("", "");

        // When
        var process = profiles.load(Environment.PROD).find("rich").orElseThrow().process();

        // Then
        var verdict = new VerdictRule("//svar", List.of("ja"), List.of("men"), List.of("nei"), "//fordi");
        var poll = new PollRule(Duration.ofMinutes(1), 2, Duration.ofMinutes(15), Duration.ofDays(30));
        assertThat(process)
                .isEqualTo(new ProcessRule(
                        List.of(
                                new TaskRule("data", "write"),
                                new TaskRule("confirmation", "", true),
                                new TaskRule("Task_3", "sign")),
                        Stop.FEEDBACK,
                        new FeedbackRule(
                                List.of("svar"),
                                List.of("svar", "kvittering"),
                                poll,
                                new AppProfile.FileVerdict("svar", verdict)),
                        new AppProfile.HandoffRule(
                                Template.of("https://a.no/${instanceId}"),
                                Duration.ofDays(14),
                                List.of("EndEvent_1"))));
    }

    @ParameterizedTest
    @CsvSource({"SANDBOX, ${platform}/a/${aar}", "TT02, https://a.test/${owner}", "PROD, https://a.no/start"})
    void anAddressIsThatOfTheEnvironment(Environment environment, String url) {
        // Given
        var profiles = new Profiles(folder).richWith("", "");

        // When
        var profile = profiles.load(environment).find("rich").orElseThrow();

        // Then
        assertThat(profile.contents().prevalidations().get(0).request().url()).isEqualTo(Template.of(url));
    }

    @ParameterizedTest
    @CsvSource({"SANDBOX, https://test.no/${instanceId}", "PROD, https://no.no/"})
    void aPersonsLinkIsThatOfTheEnvironment(Environment environment, String link) {
        // Given
        var profiles = new Profiles(folder)
                .richWith(
                        "link: \"https://a.no/${instanceId}\"",
                        "link: {tt02: \"https://test.no/${instanceId}\", prod: \"https://no.no/\"}");

        // When
        var handoff =
                profiles.load(environment).find("rich").orElseThrow().process().handoff();

        // Then
        assertThat(handoff.link()).isEqualTo(Template.of(link));
    }

    @ParameterizedTest
    @CsvSource({"simplified, SIMPLIFIED", "query, QUERY", "json, JSON", "multipart, MULTIPART"})
    void everyModeIsHeard(String written, InstantiationMode mode) {
        // Given
        var profiles = new Profiles(folder).taxWith("mode: json", "mode: " + written);

        // Then
        assertThat(profiles.tax(Environment.TT02).mode()).isEqualTo(mode);
    }

    @Test
    void prefillGoesWithTheSimplifiedModeInTheOrderWritten() {
        // Given
        var profiles =
                new Profiles(folder).taxWith("mode: json", "mode: simplified\n  prefill: {b.c: \"1\", a: \"${key}\"}");

        // When
        var prefill = profiles.tax(Environment.TT02).instantiation().prefill();

        // Then
        assertThat(prefill).containsExactly(entry("b.c", Template.of("1")), entry("a", Template.of("${key}")));
    }

    @Test
    void aSchemaThatIsOffIsNoSchema() {
        // Given
        var profiles = new Profiles(folder).richWith("{check: fail, file: s", "{check: off, file: s");

        // When
        var profile = profiles.load(Environment.TT02).find("rich").orElseThrow();

        // Then
        assertThat(profile.file("konvolutt").care().schema()).isNull();
    }

    @Test
    void aLossStopsAFormUnlessTheProfileTakesIt() {
        // Given
        var profiles = new Profiles(folder).file("tax.yaml", Profiles.TAX.replace("maxBytes: 25MB", "readBack: warn"));

        // When
        var profile = profiles.tax(Environment.PROD);

        // Then
        assertThat(profile.file("vedlegg").readBack()).isEqualTo(FileRule.ReadBack.WARN);
        assertThat(profile.file("form").readBack()).isEqualTo(FileRule.ReadBack.FAIL);
    }

    @Test
    void whatIsLeftOutHasADefault() {
        // Given
        var profiles = new Profiles(folder)
                .file(
                        "tax.yaml",
                        """
                profile: tax
                org: ttd
                app: tax-form
                auth: {kind: external-altinn}
                owner: {type: person, from: {xpath: "/a/b"}}
                instantiate: {mode: multipart}
                files:
                  - {role: form, match: {root: tax}, dataType: model1, kind: form, contentType: application/xml}
                process:
                  - {task: data, action: write}
                feedback: {dataTypes: [kvittering]}
                """);

        // When
        var profile = profiles.tax(Environment.TT02);

        // Then
        assertThat(profile.token()).isEqualTo(new TokenRule(Kind.EXTERNAL_ALTINN, List.of()));
        assertThat(profile.owner()).isEqualTo(new OwnerRule(OwnerRule.Type.PERSON, "/a/b", null));
        assertThat(profile.file("form").count()).isEqualTo(new Count(1, 1, 2_097_152_000L));
        assertThat(profile.process().stop()).isEqualTo(Stop.END);
        assertThat(profile.process().feedback())
                .isEqualTo(new FeedbackRule(List.of("kvittering"), List.of("kvittering")));
    }

    @Test
    void aProfileMayLeaveEveryTaskToAPerson() {
        // Given
        var profiles = new Profiles(folder)
                .file("tax.yaml", Profiles.TAX.replaceAll("(?s)process:.*", "process: []\nstopAt: before-person\n"));

        // When
        var process = profiles.tax(Environment.TT02).process();

        // Then
        assertThat(process).isEqualTo(new ProcessRule(List.of(), Stop.BEFORE_PERSON, null));
    }

    @Test
    void aTaskTypeOfTheAppsOwnTakesAnActionNamedLikeIt() {
        // Given
        var profiles =
                new Profiles(folder).taxWith("task: confirmation\n    action: confirm", "task: x\n    action: x");

        // When
        var steps = profiles.tax(Environment.TT02).process().steps();

        // Then
        assertThat(steps).last().isEqualTo(new TaskRule("x", "x"));
    }

    @ParameterizedTest
    @CsvSource({"SANDBOX, EXTERNAL_ID_PORTEN", "TT02, EXTERNAL_ID_PORTEN", "PROD, EXTERNAL_ALTINN"})
    void theTokenIsThatOfTheEnvironmentAndTheSandboxStandsForTt02(Environment environment, Kind kind) {
        // Given
        var profiles = new Profiles(folder)
                .taxWith("kind: maskinporten", "kind: {tt02: external-id-porten, prod: external-altinn}");

        // When
        var token = profiles.tax(environment).token();

        // Then
        assertThat(token.kind()).isEqualTo(kind);
    }

    @Test
    void aProfileWithoutAnAppForTheEnvironmentIsLeftOut() {
        // Given
        var profiles = new Profiles(folder).taxWith("app: tax-form", "app: {tt02: tax-form}");

        // When
        var loaded = profiles.load(Environment.PROD);

        // Then
        assertThat(loaded.ids()).isEmpty();
        assertThat(loaded.find("tax")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SANDBOX", "LOCALTEST"})
    void whatStandsInForTt02TakesItsApp(Environment environment) {
        // Given
        var profiles = new Profiles(folder).taxWith("app: tax-form", "app: {tt02: tax-form}");

        // When
        var app = profiles.tax(environment).app();

        // Then
        assertThat(app.in(environment)).isEqualTo("tax-form");
    }

    @Test
    void anAppOfItsOwnForLocaltestGoesBefore() {
        // Given
        var profiles = new Profiles(folder).taxWith("app: tax-form", "app: {localtest: mine, tt02: tax-form}");

        // When
        var app = profiles.tax(Environment.LOCALTEST).app();

        // Then
        assertThat(app.in(Environment.LOCALTEST)).isEqualTo("mine");
        assertThat(app.in(Environment.SANDBOX)).isEqualTo("tax-form");
    }

    @Test
    void otherFilesOfTheFolderAreIgnored() {
        // Given
        var profiles = new Profiles(folder)
                .file("tax.yaml", Profiles.TAX)
                .file("README.md", "Profiles.")
                .file("schema.json", "{}")
                .file(".tax.yaml", "an editor's copy");

        // When
        var ids = profiles.load(Environment.TT02).ids();

        // Then
        assertThat(ids).containsExactly("tax");
    }

    @Test
    void theCatalogueCannotBeChanged() {
        // Given
        var ids = new Profiles(folder)
                .file("tax.yaml", Profiles.TAX)
                .load(Environment.TT02)
                .ids();

        // When
        var change = catchThrowable(() -> ids.remove("tax"));

        // Then
        assertThat(change).isInstanceOf(UnsupportedOperationException.class);
    }
}
