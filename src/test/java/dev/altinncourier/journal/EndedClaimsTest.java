package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.submission.SubmissionId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who may send a content whose first submission has ended without having got through. */
class EndedClaimsTest {

    private static final String INSTANCE = "501337/3b5c1f0e-7a2d-4b1c-9e8f-a1b2c3d4e5f6";
    private static final SubmissionId FIRST = SubmissionId.at(TestClock.START, new Random(1));
    private static final SubmissionId SECOND = SubmissionId.at(TestClock.START, new Random(2));

    final TestClock clock = new TestClock();

    private Path base;
    private Journals database;
    private Journals.Node node;

    @BeforeEach
    void claim(@TempDir Path temp) {
        base = temp;
        database = journals(base);
        node = database.node("node");
        node.submissions().receive(FIRST, "a", "courier-test", base.resolve("work/a"));
        node.submissions().receive(SECOND, "b", "courier-test", base.resolve("work/b"));
        node.submissions().takeUp(FIRST);
        database.contents().claim("hash", FIRST, false);
    }

    /** The database that these claims are made of. */
    Journals journals(Path folder) {
        return Journals.open(folder, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = Mode.EXCLUDE, names = "OPEN")
    void whatWasHandedInKeepsItsContentHoweverItsSubmissionEnded(State end) {
        // Given
        call("NEXT", Result.DONE);

        // When
        end(end);

        // Then
        assertRefused();
    }

    @ParameterizedTest
    @CsvSource({"INSTANTIATE, REJECTED", "INSTANTIATE, DEAD_LETTER", "NEXT, REJECTED", "NEXT, DEAD_LETTER"})
    void aCallOfUnknownEffectKeepsTheContent(String kind, State end) {
        // Given
        node.calls().intend(FIRST, kind, "Task_1");

        // When
        end(end);

        // Then
        assertRefused();
    }

    @ParameterizedTest
    @CsvSource({
        "INSTANTIATE, WITHOUT_EFFECT, DEAD_LETTER",
        "INSTANTIATE, DONE, REJECTED",
        "PUT_DATA, DONE, REJECTED",
        "NEXT, REFUSED, REJECTED",
        "NEXT, WITHOUT_EFFECT, REJECTED"
    })
    void whatCannotHaveBeenHandedInIsFree(String kind, Result result, State end) {
        // Given
        call(kind, result);

        // When
        end(end);

        // Then
        assertThat(claimAgain()).isEmpty();
    }

    @Test
    void aDraftThatWasMovedOnAndThenDeletedKeepsNothing() {
        // Given
        call("NEXT", Result.DONE);
        database.removals().noteDiscarded(FIRST, INSTANCE);

        // When
        end(State.REJECTED);

        // Then
        assertThat(claimAgain()).isEmpty();
    }

    @Test
    void whatWasHandedInAfterAnEarlierDraftWasDeletedKeepsItsContent() {
        // Given
        database.removals().noteDiscarded(FIRST, INSTANCE);
        call("NEXT", Result.DONE);

        // When
        end(State.REJECTED);

        // Then
        assertRefused();
    }

    private void call(String kind, Result result) {
        node.calls().intend(FIRST, kind, "Task_1");
        node.calls().settle(FIRST, result, null);
    }

    private void end(State state) {
        node.submissions().finish(FIRST, state, "word", base.resolve("ended"));
    }

    private void assertRefused() {
        assertThat(claimAgain()).map(ContentClaims.Holder::id).contains(FIRST);
    }

    private Optional<ContentClaims.Holder> claimAgain() {
        return database.contents().claim("hash", SECOND, false);
    }
}
