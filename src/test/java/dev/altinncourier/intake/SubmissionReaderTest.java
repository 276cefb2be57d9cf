package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the files of a drop become the parts of a submission. */
class SubmissionReaderTest {

    private final Intake intake;

    SubmissionReaderTest(@TempDir Path base) {
        intake = new Intake(base);
    }

    @Test
    void aFolderIsPlannedByTheProfile() throws Exception {
        // Given
        intake.use(Profiles.profile(
                Profiles.BY_FORM, Profiles.fixed(Profiles.FORM, "mvaMelding.xml"), Profiles.ATTACHMENT));
        intake.file("vedlegg/Bilag æ.pdf", "pdf");
        intake.file("vedlegg/a.png", "png");
        intake.file("eksport.xml", Intake.FORM);
        intake.file(".ready", "");
        intake.file(".DS_Store", "x");

        // When
        var submission = intake.read();

        // Then
        assertThat(submission.key()).isEqualTo("k");
        assertThat(submission.content().owner()).isEqualTo(InstanceOwner.organisation(Intake.ORG));
        assertThat(submission.content().parts())
                .extracting(Part::role, Part::path, Part::sentName, Part::contentType)
                .containsExactly(
                        tuple("melding", "in/eksport.xml", "mvaMelding.xml", "text/xml"),
                        tuple("vedlegg", "in/vedlegg/Bilag æ.pdf", "Bilag_ae.pdf", "application/pdf"),
                        tuple("vedlegg", "in/vedlegg/a.png", "a.png", "image/png"));
        assertThat(submission.content().parts().get(1).sha256()).isEqualTo(Intake.sha256("pdf"));
        assertThat(submission.content().parts()).allMatch(part -> Files.exists(submission.file(part)));
    }

    @Test
    void aFileThatCourierMakesItselfIsNotMissingAndKeepsItsName() throws Exception {
        // Given
        var envelope = Profiles.rule(
                "konvolutt", new Match(null, "konvolutt"), true, List.of("application/xml"), new Count(1, 1, 1 << 20));
        var made = Profiles.generated(Profiles.fixed(envelope, "konvolutt.pdf"));
        intake.use(Profiles.profile(
                new OwnerRule(OwnerRule.Type.EITHER, "//orgnr", "melding"), made, Profiles.FORM, Profiles.ATTACHMENT));
        intake.file("melding.xml", Intake.FORM);
        intake.file("vedlegg/Konvolutt.pdf", "pdf");
        intake.manifest("{}");

        // When
        var submission = intake.read();

        // Then
        assertThat(submission.content().parts())
                .extracting(Part::role, Part::sentName)
                .containsExactly(tuple("melding", "melding.xml"), tuple("vedlegg", "Konvolutt-2.pdf"));
    }

    @Test
    void aSingleFormMayHaveAnyName() throws Exception {
        // Given
        intake.use(Profiles.profile(
                Profiles.BY_FORM,
                Profiles.rule(
                        "melding",
                        new Match("melding.xml", "melding"),
                        true,
                        List.of("application/xml"),
                        new Count(1, 1, 1000))));
        var file = Files.writeString(intake.inbox().resolve("2026-T5.xml"), Intake.FORM);

        // When
        var submission = intake.read(file, Shape.XML);

        // Then
        assertThat(submission.key()).isEqualTo("2026-T5");
        assertThat(submission.content().parts()).extracting(Part::contentType).containsExactly("application/xml");
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml;application/xml, text/xml",
        "application/xml;text/xml, application/xml",
        "application/octet-stream, application/octet-stream",
        "application/octet-stream;text/xml, text/xml"
    })
    void anXmlAttachmentIsSentAsTheAppListsIt(String types, String sent) throws Exception {
        // Given
        intake.use(Profiles.profile(
                new OwnerRule(OwnerRule.Type.EITHER, null, null),
                Profiles.rule("fil", new Match("*.xml", null), false, List.of(types.split(";")), new Count(1, 1, 99))));
        intake.file("a.xml", "<a/>");
        intake.manifest("{\"owner\": {\"partyId\": \"500000\"}}");

        // Then
        assertThat(intake.read().content().parts())
                .extracting(Part::contentType)
                .containsExactly(sent);
    }

    @Test
    void aLinkInAFolderNeedsAnOperator() throws Exception {
        // Given
        intake.file("melding.xml", Intake.FORM);
        Files.createSymbolicLink(intake.folder().resolve("passwd.pdf"), Path.of("/etc/passwd"));

        // When
        var failure = intake.operatorNeeded(intake.folder(), Shape.FOLDER);

        // Then
        assertThat(failure.problem().rule()).isEqualTo("link-in-folder");
        assertThat(failure.problem().category()).isEqualTo(Category.UNSAFE_INPUT);
        assertThat(failure.problem().issues()).extracting(Issue::file).containsExactly("passwd.pdf");
    }

    @Test
    void aProfileThatIsGoneIsWaitedFor() throws Exception {
        // Given
        intake.file("melding.xml", Intake.FORM);
        var drop = intake.claim(intake.folder(), Shape.FOLDER);
        var reader = new SubmissionReader(Profiles.catalogue(), Limits.usual(), Environment.TT02);

        // When
        var failure = catchThrowableOfType(Unavailable.class, () -> reader.read(drop));

        // Then
        assertThat(failure.problem().category()).isEqualTo(Category.CONFIGURATION);
    }
}
