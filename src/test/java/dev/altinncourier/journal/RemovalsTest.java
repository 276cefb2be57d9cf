package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.PartMark;
import dev.altinncourier.submission.RemovedPart;
import dev.altinncourier.submission.Step;
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

class RemovalsTest {

    private static final SubmissionId ID = SubmissionId.at(TestClock.START, new Random(1));
    private static final String INSTANCE = "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6";
    private static final Part A = part("in/a b.pdf", "01");
    private static final Part B = part("in/b.pdf", "02");

    private final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private SubmissionJournal journal;
    private CallJournal calls;
    private Removals removals;

    @BeforeEach
    void open(@TempDir Path temp) {
        base = temp;
        reopen();
        database.submissions().receive(ID, "a", "courier-test", base.resolve("work/a"));
        takeUp();
    }

    private void takeUp() {
        var node = database.node("node");
        node.leases().releaseEarlier();
        journal = node.submissions();
        journal.takeUp(ID);
        calls = node.calls();
    }

    private void reopen() {
        database = Journals.open(base, clock);
        removals = database.removals();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPartTakenOutIsOpenUntilItsElementIsDeleted() {
        // Given
        calls.noteStored(ID, List.of(PartMark.of(A), PartMark.of(B)));
        removals.intend(ID, RemovedPart.of(A));
        assertThat(removals.open(ID)).containsExactly(RemovedPart.of(A));

        // When
        calls.intend(ID, "DELETE_DATA", RemovedPart.of(A).text());
        calls.settle(ID, Result.DONE, 200);

        // Then
        assertThat(removals.open(ID)).isEmpty();
        assertThat(calls.stored(ID)).containsExactly(PartMark.of(B));
    }

    @Test
    void aDeletionWithoutEffectLeavesThePartStored() {
        // Given
        calls.noteStored(ID, List.of(PartMark.of(A)));
        removals.intend(ID, RemovedPart.of(A));

        // When
        calls.intend(ID, "DELETE_DATA", RemovedPart.of(A).text());
        calls.settle(ID, Result.WITHOUT_EFFECT, null);

        // Then
        assertThat(removals.open(ID)).containsExactly(RemovedPart.of(A));
        assertThat(calls.stored(ID)).containsExactly(PartMark.of(A));
    }

    @Test
    void aFileThatWasChangedAndChangedBackIsNotStored() {
        // Given
        var changed = part("in/a b.pdf", "03");

        // When
        calls.noteStored(ID, List.of(PartMark.of(A)));
        calls.noteStored(ID, List.of(PartMark.of(changed)));

        // Then
        assertThat(calls.stored(ID)).containsExactly(PartMark.of(changed));
    }

    @Test
    void nothingOfADiscardedInstanceCounts() {
        // Given
        calls.noteStored(ID, List.of(PartMark.of(A), PartMark.of(B)));
        removals.intend(ID, RemovedPart.of(A));

        // When
        removals.noteDiscarded(ID, INSTANCE);

        // Then
        assertThat(calls.stored(ID)).isEmpty();
        assertThat(removals.open(ID)).isEmpty();
        assertThat(removals.discarded(ID)).containsExactly(INSTANCE);
        assertThat(calls.calls(ID)).isEmpty();
    }

    @Test
    void aCrashWhileADraftIsDeletedLeavesAnOpenCallOfTheOldInstance() {
        // Given
        journal.save(submission());
        calls.intend(ID, "DISCARD", INSTANCE);

        // When
        database.breakOff();
        reopen();
        takeUp();

        // Then
        var entry = database.submissions().find(ID).orElseThrow();
        assertThat(entry.submission()).satisfies(known -> {
            assertThat(known.step()).isEqualTo(Step.DISCARD_DRAFT);
            assertThat(known.madeInstance().id()).isEqualTo(INSTANCE);
        });
        assertThat(calls.open(ID)).map(CallRecord::kind).contains("DISCARD");
    }

    @Test
    void aCrashAfterADraftWasForgottenLeavesNoInstanceToGoOnWith() {
        // Given
        journal.save(submission());
        removals.noteDiscarded(ID, INSTANCE);
        journal.save(submission().withoutInstance().at(Step.READ));

        // When
        database.close();
        reopen();
        takeUp();

        // Then
        var entry = database.submissions().find(ID).orElseThrow();
        assertThat(entry.submission()).satisfies(known -> {
            assertThat(known.step()).isEqualTo(Step.READ);
            assertThat(known.knownInstance()).isEmpty();
        });
        assertThat(removals.discarded(ID)).containsExactly(INSTANCE);
    }

    private Submission submission() {
        var content = new Content(InstanceOwner.organisation("897069650"), List.of(A, B), Map.of(), null, null, false);
        return Submission.received(ID, "a", "courier-test", base.resolve("work/a"), content)
                .with(new Instance(INSTANCE, "https://altinn.example/x", List.of(), null))
                .at(Step.DISCARD_DRAFT);
    }

    private static Part part(String path, String sum) {
        return new Part("attachment", path, path.substring(3), "application/pdf", 10, sum);
    }
}
