package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Journals;
import dev.altinncourier.journal.TestClock;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a re-drive makes of files that were taken out and put back. */
class ResumptionTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));
    private static final Part FORM = part("in/skjema.xml", "01");
    private static final Part X = part("in/x.pdf", "02");
    private static final Part X_CHANGED = part("in/x.pdf", "03");

    private Path folder;
    private Journals database;
    private Journals.Node node;
    private Resumption resumption;
    private Submission before;

    @BeforeEach
    void store(@TempDir Path base) throws Exception {
        folder = base.resolve("work/x");
        database = Journals.open(base, new TestClock());
        node = database.node("node");
        node.submissions().receive(ID, "key", "courier-test", folder);
        node.submissions().takeUp(ID);
        node.calls().noteStored(ID, List.of(PartMark.of(FORM), PartMark.of(X)));
        resumption = new Resumption(database.removals());
        before = read(FORM, X).with(new Instance("501337/x", "https://altinn.example/x", List.of(), null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFileThatIsPutBackIsNeitherDeletedNorSentAgain() throws Exception {
        // Given
        redrive(FORM);
        assertThat(database.removals().open(ID)).containsExactly(RemovedPart.of(X));

        // When
        redrive(FORM, X);

        // Then
        assertThat(database.removals().open(ID)).isEmpty();
        assertThat(node.calls().stored(ID)).containsExactlyInAnyOrder(PartMark.of(FORM), PartMark.of(X));
        assertThat(node.calls().calls(ID)).isEmpty();
    }

    @Test
    void aFileThatIsPutBackChangedReplacesItsElement() throws Exception {
        // Given
        redrive(FORM);

        // When
        redrive(FORM, X_CHANGED);

        // Then
        assertThat(database.removals().open(ID)).isEmpty();
        assertThat(node.calls().stored(ID)).contains(PartMark.of(X)).doesNotContain(PartMark.of(X_CHANGED));
    }

    @Test
    void aFileThatIsTakenOutOnceMoreIsDeleted() throws Exception {
        // Given
        redrive(FORM);
        redrive(FORM, X);

        // When
        redrive(FORM);

        // Then
        assertThat(database.removals().open(ID)).containsExactly(RemovedPart.of(X));
    }

    @Test
    void aFileThatIsPutBackAfterItsElementWasDeletedIsSentAgain() throws Exception {
        // Given
        redrive(FORM);
        node.calls().intend(ID, "DELETE_DATA", RemovedPart.of(X).text());
        node.calls().settle(ID, Result.DONE, 200);

        // When
        redrive(FORM, X);

        // Then
        assertThat(node.calls().stored(ID)).containsExactly(PartMark.of(FORM));
    }

    private void redrive(Part... parts) throws Exception {
        before = resumption.of(read(parts), before);
    }

    private Submission read(Part... parts) {
        var content = new Content(InstanceOwner.organisation("897069650"), List.of(parts), Map.of(), null, null, false);
        return Submission.received(ID, "key", "courier-test", folder, content);
    }

    private static Part part(String path, String sum) {
        return new Part("attachment", path, path.substring(3), "application/pdf", 10, sum);
    }
}
