package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.ContentRule;
import dev.altinncourier.profile.AppProfile.FilePlace;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.VarRule;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the values of a profile's templates come from. */
class VariablesTest {

    private static final FileRule JSON = Profiles.rule(
            "melding", new Match("*.json", null), true, List.of("application/json"), new Count(1, 1, 1 << 20));

    private final Intake intake;

    VariablesTest(@TempDir Path base) {
        intake = new Intake(base);
    }

    @Test
    void theManifestWinsThenTheFileThenTheDefault() throws Exception {
        // Given
        intake.use(with(Map.of(
                "aar", rule("//aar", "1999"), "frist", rule("//frist", "2030"), "revisor", rule(null, "false"))));
        intake.file("a.xml", form("<aar>2025</aar><frist>2026</frist>"));
        intake.manifest("{\"vars\":{\"aar\":2024,\"merke\":\"m\"}}");

        // When
        var vars = intake.read().content().vars();

        // Then
        assertThat(vars)
                .containsOnly(
                        entry("aar", "2024"), entry("frist", "2026"), entry("revisor", "false"), entry("merke", "m"));
    }

    @Test
    void aValueThatNothingGivesIsNamedWithThePlacesLookedIn() throws Exception {
        // Given
        intake.use(with(Map.of("aar", rule("//aar", null), "periode", rule(null, null))));
        intake.file("a.xml", form("<aar> </aar>"));

        // When
        var refused = intake.refused();

        // Then
        assertThat(refused.problem().rule()).isEqualTo("variable-missing");
        assertThat(refused.problem().issues())
                .extracting(Issue::field)
                .containsExactlyInAnyOrder("//aar", "vars.periode");
        assertThat(refused.problem().issues().toString()).contains("aar: submission.json vars.aar, melding //aar");
    }

    @Test
    void twoDifferentValuesAreNoValue() throws Exception {
        // Given
        intake.use(with(Map.of("aar", rule("//aar", "1999"))));
        intake.file("a.xml", form("<aar>2025</aar><b><aar>2026</aar></b>"));

        // When
        var refused = intake.refused();

        // Then
        assertThat(refused.problem().rule()).isEqualTo("variable-ambiguous");
        assertThat(refused.problem().toString()).doesNotContain("2025");
    }

    @Test
    void aValueThatWasCutIsNoValue() throws Exception {
        // Given
        intake.use(with(Map.of("tekst", rule("//tekst", null))));
        intake.file("a.xml", form("<tekst>" + "x".repeat(5_000) + "</tekst>"));

        // When
        var refused = intake.refused();

        // Then
        assertThat(refused.problem().rule()).isEqualTo("variable-too-long");
        assertThat(refused.problem().toString()).doesNotContain("xxx");
    }

    @Test
    void ownerAndValuesAreFoundInAJsonForm() throws Exception {
        // Given
        intake.use(with(JSON, Map.of("aar", rule("/periode/aar", null))));
        intake.file("skjema.json", "{\"orgnr\":\"" + Intake.ORG + "\",\"periode\":{\"aar\":2025}}");

        // When
        var content = intake.read().content();

        // Then
        assertThat(content.owner().number()).isEqualTo(Intake.ORG);
        assertThat(content.vars()).containsExactly(entry("aar", "2025"));
        assertThat(content.parts()).extracting(Part::contentType).containsExactly("application/json");
    }

    @Test
    void aJsonFormWithANameTwiceIsRefused() throws Exception {
        // Given
        intake.use(with(JSON, Map.of()));
        intake.file("skjema.json", "{\"orgnr\":\"" + Intake.ORG + "\",\"a\":1,\"a\":2}");

        // When
        var refused = intake.refused();

        // Then
        assertThat(refused.problem().rule()).isEqualTo("json-duplicate-name");
    }

    private static String form(String more) {
        return Intake.FORM.replace("</melding>", more + "</melding>");
    }

    private static VarRule rule(@Nullable String xpath, @Nullable String otherwise) {
        return new VarRule(xpath == null ? null : new FilePlace("melding", xpath), otherwise);
    }

    private static AppProfile with(Map<String, VarRule> vars) {
        return with(Profiles.FORM, vars);
    }

    private static AppProfile with(FileRule form, Map<String, VarRule> vars) {
        var plain = Profiles.profile(new OwnerRule(OwnerRule.Type.EITHER, "//orgnr", null), form);
        return new AppProfile(
                plain.id(),
                plain.app(),
                plain.token(),
                plain.owner(),
                plain.instantiation(),
                new ContentRule(plain.files(), vars, List.of(), List.of()),
                plain.process());
    }
}
