package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.DataElement;
import org.junit.jupiter.api.Test;

class InstantiatedPartsTest {

    private static final DataElement FORM = Submissions.stored("model1");
    private static final DataElement PDF = Submissions.stored("certificate", "attest.pdf", 20480);

    private final InstantiatedParts parts = new InstantiatedParts(new PendingParts());

    @Test
    void multipartWithEveryPartListedHasAll() {
        // Given
        var submission = Submissions.made(Submissions.of(Submissions.FORM, Submissions.PDF), PDF, FORM);

        // When
        var there = parts.allThere(Profiles.multipart(), submission);

        // Then
        assertThat(there).isTrue();
        assertThat(parts.instantiationEnded(Profiles.multipart(), submission)).isTrue();
    }

    @Test
    void multipartWithoutItsFormLacksSomething() {
        // Given
        var submission = Submissions.made(Submissions.of(Submissions.FORM, Submissions.PDF), PDF);

        // When
        var there = parts.allThere(Profiles.multipart(), submission);

        // Then
        assertThat(there).isFalse();
        assertThat(parts.instantiationEnded(Profiles.multipart(), submission)).isFalse();
    }

    @Test
    void multipartWithoutAnAttachmentLacksSomething() {
        // Given
        var submission = Submissions.made(Submissions.of(Submissions.FORM, Submissions.PDF), FORM);

        // When
        var there = parts.allThere(Profiles.multipart(), submission);

        // Then
        assertThat(there).isFalse();
    }

    @Test
    void twoFormsOfATypeNeedTwoElements() {
        // Given
        var two = Submissions.of(Submissions.form("in/a.xml"), Submissions.form("in/b.xml"));

        // When
        var there = parts.allThere(Profiles.multipart(), Submissions.made(two, FORM));

        // Then
        assertThat(there).isFalse();
        assertThat(parts.allThere(Profiles.multipart(), Submissions.made(two, FORM, FORM)))
                .isTrue();
    }

    @Test
    void jsonCallBringsNoParts() {
        // Given
        var submission = Submissions.made(Submissions.of(Submissions.FORM), FORM);

        // When
        var there = parts.allThere(Profiles.json(), submission);

        // Then
        assertThat(there).isFalse();
    }

    @Test
    void jsonCallHasEndedWhenTheElementsForTheFormsAreThere() {
        // Given
        var submission = Submissions.of(Submissions.FORM, Submissions.PDF);

        // When
        var ended = parts.instantiationEnded(Profiles.json(), Submissions.made(submission, FORM));

        // Then
        assertThat(ended).isTrue();
        assertThat(parts.instantiationEnded(Profiles.json(), Submissions.made(submission)))
                .isFalse();
    }
}
