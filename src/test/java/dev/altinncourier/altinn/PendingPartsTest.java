package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.PendingParts.Pending;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.PartMark;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PendingPartsTest {

    private static final String FORM = PartMark.of(Submissions.FORM);
    private static final String PDF = PartMark.of(Submissions.PDF);

    private final PendingParts pending = new PendingParts();

    @Test
    void formIsPutIntoTheElementThatAltinnMade() {
        // Given
        var element = Submissions.stored("model1");
        var submission = Submissions.made(Submissions.of(Submissions.FORM, Submissions.PDF), element);

        // When
        var next = pending.next(Profiles.json(), submission, Set.of());

        // Then
        assertThat(next).contains(new Pending(Submissions.FORM, element));
    }

    @Test
    void formWithoutAnElementIsPosted() {
        // Given
        var submission = Submissions.made(Submissions.of(Submissions.FORM));

        // When
        var next = pending.next(Profiles.json(), submission, Set.of());

        // Then
        assertThat(next).contains(new Pending(Submissions.FORM, null));
    }

    @Test
    void formThatIsListedButWasNotSentIsSent() {
        // Given
        var submission = Submissions.made(
                Submissions.of(Submissions.FORM, Submissions.PDF),
                Submissions.stored("model1"),
                Submissions.stored("certificate", "attest.pdf", 20480));

        // When
        var next = pending.next(Profiles.json(), submission, Set.of(PDF));

        // Then
        assertThat(next).map(Pending::part).contains(Submissions.FORM);
    }

    @Test
    void attachmentThatIsListedIsNotSentAgain() {
        // Given
        var submission = Submissions.made(
                Submissions.of(Submissions.FORM, Submissions.PDF),
                Submissions.stored("model1"),
                Submissions.stored("certificate", "attest.pdf", 20480));

        // When
        var next = pending.next(Profiles.json(), submission, Set.of(FORM));

        // Then
        assertThat(next).isEmpty();
    }

    @Test
    void attachmentOfAnotherNameSizeOrTypeIsAnother() {
        // Given
        var submission = Submissions.made(
                Submissions.of(Submissions.PDF),
                Submissions.stored("certificate", "annen.pdf", 20480),
                Submissions.stored("certificate", "attest.pdf", 20481),
                Submissions.stored("other", "attest.pdf", 20480));

        // When
        var next = pending.next(Profiles.json(), submission, Set.of());

        // Then
        assertThat(next).contains(new Pending(Submissions.PDF, null));
    }

    @Test
    void oneStoredElementStandsForOnePart() {
        // Given
        var first = Submissions.form("in/a.xml");
        var second = Submissions.form("in/b.xml");
        var submission = Submissions.made(Submissions.of(first, second), Submissions.stored("model1"));

        // When
        var next = pending.next(Profiles.json(), submission, Set.of(PartMark.of(first)));

        // Then
        assertThat(next).contains(new Pending(second, null));
    }

    @Test
    void formsFallToTheSameElementsInWhateverOrderAltinnListsThem() {
        // Given
        var first = Submissions.form("in/a.xml");
        var second = Submissions.form("in/b.xml");
        var one = new DataElement("00000000-0000-0000-0000-000000000001", "model1", null, null, 1);
        var two = new DataElement("00000000-0000-0000-0000-000000000002", "model1", null, null, 1);

        // When
        var listed = Submissions.made(Submissions.of(first, second), two, one);

        // Then
        assertThat(pending.next(Profiles.json(), listed, Set.of())).contains(new Pending(first, one));
        assertThat(pending.next(Profiles.json(), listed, Set.of(PartMark.of(first))))
                .contains(new Pending(second, two));
    }

    @Test
    void partThatTheJournalKnowsToBeStoredIsNotLookedFor() {
        // Given
        var submission = Submissions.made(Submissions.of(Submissions.FORM, Submissions.PDF));

        // When
        var next = pending.next(Profiles.json(), submission, Set.of(FORM, PDF));

        // Then
        assertThat(next).isEmpty();
    }

    @Test
    void partsGoInTheirOrder() {
        // Given
        var second = Submissions.attachment("in/annen.pdf", 7);
        var submission = Submissions.made(Submissions.of(Submissions.PDF, second));

        // When
        var next = pending.next(Profiles.json(), submission, Set.of(PDF));

        // Then
        assertThat(next).map(Pending::part).contains(second);
    }
}
