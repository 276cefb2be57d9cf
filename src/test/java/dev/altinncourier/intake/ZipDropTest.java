package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip is read like the folder that it was; what could do harm in it needs an operator. */
class ZipDropTest {

    private final Intake intake;

    ZipDropTest(@TempDir Path base) {
        intake = new Intake(base);
    }

    @Test
    void aZipWithOneFolderInItIsReadLikeAFolder() throws Exception {
        // Given
        var zip = intake.inbox().resolve("k.zip");
        try (var zips = new Zips(zip)) {
            zips.with("Eksport/melding.xml", Intake.FORM)
                    .with("Eksport/vedlegg/a.pdf", "pdf")
                    .with("__MACOSX/x", "x");
        }

        // When
        var submission = intake.read(zip, Shape.ZIP);

        // Then
        assertThat(submission.content().parts())
                .extracting(Part::path)
                .containsExactly("unpacked/Eksport/melding.xml", "unpacked/Eksport/vedlegg/a.pdf");
    }

    @Test
    void aZipIsUnpackedAnewWhenItIsReadAgain() throws Exception {
        // Given
        var zip = intake.inbox().resolve("k.zip");
        try (var zips = new Zips(zip)) {
            zips.with("melding.xml", Intake.FORM);
        }
        var drop = intake.claim(zip, Shape.ZIP);
        intake.reader().read(drop);
        Files.writeString(drop.folder().resolve("unpacked/rest.xml"), "half");

        // When
        var again = intake.reader().read(drop);

        // Then
        assertThat(again.content().parts()).hasSize(1);
    }

    @Test
    void anUnsafeZipNeedsAnOperatorAndLeavesNothingUnpacked() throws Exception {
        // Given
        var zip = intake.inbox().resolve("k.zip");
        try (var zips = new Zips(zip)) {
            zips.with("melding.xml", Intake.FORM).with("../../x.xml", "x");
        }

        // When
        var failure = intake.operatorNeeded(zip, Shape.ZIP);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("zip-unsafe-name");
        assertThat(failure.problem().issues()).extracting(Issue::field).containsExactly("../../x.xml");
        assertThat(Files.walk(intake.base())).noneMatch(path -> path.endsWith("x.xml") || path.endsWith("unpacked"));
    }

    @Test
    void aDamagedZipGoesBackToItsSender() throws Exception {
        // Given
        var zip = intake.folders().file("mva", "k.zip");

        // When
        var failure = catchThrowableOfType(Refused.class, () -> intake.read(zip, Shape.ZIP));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("unreadable-zip");
    }

    @Test
    void aZipInAZipIsAnOrdinaryAttachment() throws Exception {
        // Given
        intake.use(Profiles.profile(
                Profiles.BY_FORM,
                Profiles.FORM,
                Profiles.rule(
                        "arkiv", new Match("*.zip", null), false, List.of("application/zip"), new Count(0, 1, 9999))));
        var inner = intake.base().resolve("inner.zip");
        try (var zips = new Zips(inner)) {
            zips.with("../x", "x");
        }
        var zip = intake.inbox().resolve("k.zip");
        try (var zips = new Zips(zip)) {
            zips.with("melding.xml", Intake.FORM).with("inner.zip", Files.readAllBytes(inner));
        }

        // Then
        assertThat(intake.read(zip, Shape.ZIP).content().parts())
                .extracting(Part::contentType)
                .containsExactly("text/xml", "application/zip");
    }
}
