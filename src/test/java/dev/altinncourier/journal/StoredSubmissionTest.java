package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.DataElement.FileScan;
import dev.altinncourier.submission.Instance;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What stands in the journal of an older courier is read as well. */
class StoredSubmissionTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void virusScanIsKept() {
        // Given
        var scanned = new DataElement("1", "certificate", "a.pdf", "application/pdf", 3, FileScan.PENDING);
        var submission = Submissions.made(Submissions.id(1), Path.of("work"));
        var instance = submission.madeInstance().withData(List.of(scanned));

        // When
        var read = StoredSubmission.read(json, StoredSubmission.write(json, submission.with(instance)));

        // Then
        assertThat(read.instance()).isEqualTo(instance);
    }

    @Test
    void elementOfBeforeSaysNothingOfAScan() {
        // Given
        var submission = Submissions.made(Submissions.id(1), Path.of("work"));
        var before = StoredSubmission.write(json, submission).replace(",\"scan\":\"NOT_APPLICABLE\"", "");

        // When
        var read = StoredSubmission.read(json, before);

        // Then
        assertThat(before).doesNotContain("scan");
        assertThat(data(read)).extracting(DataElement::scan).containsExactly(FileScan.NOT_APPLICABLE);
    }

    private static List<DataElement> data(StoredSubmission read) {
        Instance instance = Objects.requireNonNull(read.instance());
        return instance.data();
    }

    @Test
    void oneOfBeforeHasTheNameOfItsDrop() {
        // Given
        var submission = Submissions.made(Submissions.id(1), Path.of("work"));
        var before = StoredSubmission.write(json, submission).replace(",\"key\":\"lønn æøå\"", "");

        // When
        var read = StoredSubmission.read(json, before);

        // Then
        assertThat(before).doesNotContain("lønn");
        assertThat(read.key()).isNull();
    }
}
