package dev.altinncourier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.profile.FileRule.Match;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var everywhere =
                Map.of(Environment.SANDBOX, "tax-form", Environment.TT02, "tax-form", Environment.PROD, "tax-form");
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

    @Test
    void theSandboxTakesTheAppOfTt02() {
        // Given
        var profiles = new Profiles(folder).taxWith("app: tax-form", "app: {tt02: tax-form}");

        // When
        var app = profiles.tax(Environment.SANDBOX).app();

        // Then
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

    @Test
    void theExampleOfTheDocumentationLoads() throws Exception {
        // Given
        var documentation = Files.readString(Path.of("docs/profiles.md"));
        var example = documentation.split("```yaml\n", 2)[1].split("```", 2)[0];
        var profiles = new Profiles(folder).file("kommune-soknad.yaml", example);

        // When
        var ids = profiles.load(Environment.TT02).ids();

        // Then
        assertThat(ids).containsExactly("kommune-soknad");
    }
}
