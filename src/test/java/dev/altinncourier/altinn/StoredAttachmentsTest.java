package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.altinncourier.profile.FileRule.ReadBack;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Issue;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredAttachmentsTest {

    private static final DataElement FORM = Submissions.stored("model1");

    @Test
    void anAttachmentUnderItsNameWithItsSizeIsStored() {
        assertThat(differences(FORM, Submissions.stored("certificate", "attest.pdf", 20480)))
                .isEmpty();
    }

    @Test
    void whatTheAppAddsIsNoDifference() {
        assertThat(differences(
                        FORM,
                        Submissions.stored("certificate", "attest.pdf", 20480),
                        Submissions.stored("ref-data-as-pdf", "attest.pdf", 9)))
                .isEmpty();
    }

    @Test
    void aMissingAttachmentIsNamed() {
        assertThat(differences(FORM, Submissions.stored("certificate", "annen.pdf", 20480)))
                .extracting(Issue::file, Issue::code)
                .containsExactly(tuple("in/attest.pdf", "attachment-missing"));
    }

    @Test
    void anAttachmentThatIsThereTwiceIsNamed() {
        assertThat(differences(
                        Submissions.stored("certificate", "attest.pdf", 20480),
                        Submissions.stored("certificate", "attest.pdf", 20480)))
                .extracting(Issue::code)
                .containsExactly("attachment-doubled");
    }

    @Test
    void anAttachmentThatWasCutIsNamed() {
        assertThat(differences(Submissions.stored("certificate", "attest.pdf", 20000)))
                .extracting(Issue::code)
                .containsExactly("attachment-size");
    }

    private static List<Issue> differences(DataElement... listed) {
        var submission = Submissions.made(Submissions.of(Submissions.FORM, Submissions.PDF), listed);
        return StoredAttachments.differences(Profiles.attaching("certificate"), submission, ReadBack.FAIL);
    }
}
