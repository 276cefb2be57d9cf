package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.DataElement.FileScan;
import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VirusScanTest {

    @ParameterizedTest
    @EnumSource(names = {"NOT_APPLICABLE", "CLEAN"})
    void cleanFileGoesOn(FileScan scan) {
        // When
        var submission = with(element("certificate", "attest.pdf", scan));

        // Then
        assertThatCode(() -> VirusScan.requireClean(Profiles.json(), submission))
                .doesNotThrowAnyException();
    }

    @Test
    void fileThatIsBeingScannedIsWaitedFor() {
        // Given
        var submission = with(element("certificate", "attest.pdf", FileScan.PENDING));

        // When
        var waits = catchThrowableOfType(Unavailable.class, () -> VirusScan.requireClean(Profiles.json(), submission));

        // Then
        assertThat(waits.problem().rule()).isEqualTo("scan-pending");
    }

    @Test
    void infectedFileIsNamed() {
        // Given
        var submission = with(
                element("model1", null, FileScan.PENDING), element("certificate", "attest.pdf", FileScan.INFECTED));

        // When
        var refused = catchThrowableOfType(Refused.class, () -> VirusScan.requireClean(Profiles.json(), submission));

        // Then
        assertThat(refused.problem().rule()).isEqualTo("file-infected");
        assertThat(refused.problem().issues()).extracting(Issue::file).containsExactly("attest.pdf");
    }

    @Test
    void filesThatAreNotTheSendersStopNobody() {
        // When
        var submission = with(element("ref-data-as-pdf", "x.pdf", FileScan.PENDING));

        // Then
        assertThatCode(() -> VirusScan.requireClean(Profiles.json(), submission))
                .doesNotThrowAnyException();
    }

    private static Submission with(DataElement... elements) {
        return Submissions.made(Submissions.of(Submissions.FORM, Submissions.PDF), elements);
    }

    private static DataElement element(String dataType, @Nullable String name, FileScan scan) {
        return new DataElement(dataType + name, dataType, name, null, 3, scan);
    }
}
