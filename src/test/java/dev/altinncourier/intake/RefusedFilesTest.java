package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Issue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every file that the profile does not take is named, with the rule and in one report. */
class RefusedFilesTest {

    private final Intake intake;

    RefusedFilesTest(@TempDir Path base) {
        intake = new Intake(base);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "melding.xml       | <melding>                         | xml-malformed | VALIDATION",
                "melding.xml       | <!DOCTYPE melding><melding/>      | xml-dtd       | UNSAFE_INPUT",
                "melding.xml       | <?xml version='1.0' encoding='ISO-8859-1'?><melding/> | xml-encoding | VALIDATION",
                "melding.xml       | <annet/>                          | unknown-file  | VALIDATION",
                "melding.xml       | <melding/>                        | owner-missing | VALIDATION",
                "melding.xml       | <melding><orgnr>1</orgnr></melding> | bad-organisation-number | VALIDATION",
                "melding.xml       | <melding><orgnr>910423186</orgnr></melding> | bad-organisation-number | VALIDATION",
                "melding.xml       | <melding><orgnr>12345678901</orgnr></melding> | bad-national-identity-number | VALIDATION",
                "melding.xml       | <melding><orgnr>910423185</orgnr><orgnr>974760673</orgnr></melding> | two-owners | VALIDATION",
                "melding.xml       | ''                                | empty-file    | VALIDATION"
            })
    void aBadFormIsRefusedByRule(String name, String xml, String rule, Category category) throws Exception {
        // Given
        intake.file(name, xml);
        intake.file(".ready", "");

        // When
        var refused = intake.refused();

        // Then
        assertThat(refused.problem().rule()).isEqualTo(rule);
        assertThat(refused.problem().category()).isEqualTo(category);
        assertThat(refused.problem().issues().get(0).file()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "vedlegg/a.exe, x, file-type-not-allowed",
        "vedlegg/a, x, file-type-not-allowed",
        "vedlegg/tom.pdf, '', empty-file",
        "annet/a.pdf, x, unknown-file",
        "vedlegg/a.xml, <a>, xml-malformed"
    })
    void aBadAttachmentIsRefusedByRule(String name, String content, String rule) throws Exception {
        // Given
        intake.file("melding.xml", Intake.FORM);
        intake.file(name, content);

        // When
        var refused = intake.refused();

        // Then
        assertThat(refused.problem().issues()).extracting(Issue::code).contains(rule);
        assertThat(refused.problem().issues()).extracting(Issue::file).contains(name);
    }

    @Test
    void countsAndSizesAreTheProfiles() throws Exception {
        // Given
        intake.use(Profiles.profile(
                Profiles.BY_FORM,
                Profiles.FORM,
                Profiles.rule("vedlegg", new Match("vedlegg/*", null), false, List.of(), new Count(0, 1, 3)),
                Profiles.rule("kvittering", new Match("kvittering.pdf", null), false, List.of(), new Count(1, 1, 3))));
        intake.file("melding.xml", Intake.FORM);
        intake.file("vedlegg/1.pdf", "1234");
        intake.file("vedlegg/2.pdf", "1");

        // When
        var refused = intake.refused();

        // Then
        assertThat(refused.problem().issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder("file-too-large", "too-many-files", "too-few-files");
    }

    @Test
    void allBadFilesAreInOneReport() throws Exception {
        // Given
        intake.file("melding.xml", "<melding>\n<orgnr></melding>");
        intake.file("vedlegg/a.exe", "x");
        intake.file("vedlegg/b.pdf", "");
        intake.file("c.pdf", "x");

        // When
        var problem = intake.refused().problem();

        // Then
        assertThat(problem.issues())
                .extracting(Issue::file)
                .containsExactlyInAnyOrder("melding.xml", "vedlegg/a.exe", "vedlegg/b.pdf", "c.pdf");
        assertThat(problem.issues())
                .filteredOn(issue -> issue.code().equals("xml-malformed"))
                .extracting(Issue::field)
                .containsExactly("line 2, column 10");
    }

    @Test
    void anEmptyDropIsRefused() throws Exception {
        // Given
        intake.file(".ready", "");

        // Then
        assertThat(intake.refused().problem().rule()).isEqualTo("no-files");
    }

    @Test
    void aFileOfAKindThatIsNotSentIsRefusedInWordsOfItsOwn() throws Exception {
        // Given
        var none = Profiles.rule(
                "vedlegg", new Match("**", null), false, List.of("application/octet-stream"), new Count(0, 0, 1 << 20));
        intake.use(Profiles.profile(Profiles.BY_FORM, Profiles.FORM, none));
        intake.file("melding.xml", Intake.FORM);
        intake.file("vedlegg/bilag.pdf", "pdf");
        intake.file(".ready", "");

        // When
        var problem = intake.refused().problem();

        // Then
        assertThat(problem.rule()).isEqualTo("file-not-taken");
        assertThat(problem.issues()).extracting(Issue::file).containsExactly("vedlegg/bilag.pdf");
        assertThat(problem.nextAction().en()).startsWith("Take the file out");
    }
}
