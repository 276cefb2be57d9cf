package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import dev.altinncourier.submission.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptElementsTest {

    private static final Task ENDED = new Task(null, null, 0, "2026-11-23T16:30:00Z");
    private static final DataElement PDF = Submissions.stored("ref-data-as-pdf", "kvittering.pdf", 9);
    private static final DataElement SECOND_PDF = Submissions.stored("ref-data-as-pdf", "kvittering-2.pdf", 9);
    private static final DataElement FORM = Submissions.stored("model1");
    private static final DataElement VERDICT = Submissions.stored("verdict", "vedtak.xml", 9);
    private static final DataElement LETTER = Submissions.stored("letter", "brev.pdf", 9);

    @Test
    void everyPdfReceiptIsFetchedAndNoFormIs() throws SubmissionFailure {
        // Given
        var instance = Submissions.instance(ENDED, FORM, PDF, SECOND_PDF, VERDICT);

        // When
        var elements = ReceiptElements.of(Profiles.json(), instance);

        // Then
        assertThat(elements).containsExactly(PDF, SECOND_PDF);
    }

    @Test
    void filesOfTheAuthorityAreFetchedWhenTheProfileNamesThem() throws SubmissionFailure {
        // Given
        var profile = Profiles.feedback(List.of("verdict"), List.of("verdict", "letter"));

        // When
        var elements = ReceiptElements.of(profile, Submissions.instance(ENDED, VERDICT, PDF, LETTER));

        // Then
        assertThat(elements).containsExactly(VERDICT, PDF, LETTER);
    }

    @Test
    void incompleteAnswerOfTheAuthorityIsWaitedFor() {
        // Given
        var profile = Profiles.feedback(List.of("verdict", "letter"), List.of("verdict"));
        var instance = Submissions.instance(ENDED, LETTER);

        // When
        var failure = catchThrowableOfType(Unavailable.class, () -> ReceiptElements.of(profile, instance));

        // Then
        assertThat(failure.problem().rule()).isEqualTo("feedback-incomplete");
        assertThat(failure.problem().summary().en()).contains("lacks: verdict.");
        assertThat(failure.pause()).isNull();
    }

    @Test
    void nothingIsAskedOfTheAuthorityBeforeTheProcessHasEnded() throws SubmissionFailure {
        // Given
        var profile = Profiles.feedback(List.of("verdict"), List.of("verdict"));

        // When
        var elements = ReceiptElements.of(profile, Submissions.instance(Submissions.DATA_TASK, PDF));

        // Then
        assertThat(elements).containsExactly(PDF);
    }
}
