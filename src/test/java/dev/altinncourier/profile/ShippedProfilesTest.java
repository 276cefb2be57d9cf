package dev.altinncourier.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.profile.AppProfile.FeedbackRule;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule.Stop;
import dev.altinncourier.profile.AppProfile.TaskRule;
import dev.altinncourier.profile.AppProfile.TokenRule.Kind;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import java.nio.file.FileSystems;
import java.nio.file.Path;
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
    void allThreeLoadInEveryEnvironment(Environment environment) {
        // When
        var ids = new Profiles(Path.of("config/profiles")).load(environment).ids();

        // Then
        assertThat(ids).containsExactlyInAnyOrder("ttd-courier-test", "ttd-bidrag", "skd-mva");
    }

    @ParameterizedTest
    @CsvSource({
        "SANDBOX, mva-melding-innsending-etm2, MASKINPORTEN",
        "TT02, mva-melding-innsending-etm2, EXTERNAL_ID_PORTEN",
        "PROD, mva-melding-innsending-v1, EXTERNAL_ID_PORTEN"
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
                        List.of("valideringsresultat", "betalingsinformasjon", "kvittering")));
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
        "skd-mva, vedlegg, regnskap.xlsx"
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
