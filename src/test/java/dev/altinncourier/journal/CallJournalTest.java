package dev.altinncourier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.submission.SubmissionId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the journal knows of the calls that change Altinn: intended, answered, or open. */
class CallJournalTest extends OpenJournal {

    private static final SubmissionId OTHER = Submissions.id(2);

    private Journals.Node node;
    private CallJournal calls;

    @BeforeEach
    void takeUp() {
        node = database.node("node");
        calls = node.calls();
        for (var id : List.of(ID, OTHER)) {
            receive(id);
            node.submissions().takeUp(id);
        }
    }

    @Test
    void intentIsOpenUntilItIsSettled() {
        // When
        calls.intend(ID, "NEXT", "Task_1#2 data");

        // Then
        assertThat(calls.open(ID))
                .contains(new CallRecord("NEXT", "Task_1#2 data", TestClock.START, null, Result.OPEN));
        assertThat(calls.open(OTHER)).isEmpty();
    }

    @Test
    void intentSurvivesThePowerGoing() {
        // Given
        calls.intend(ID, "INSTANTIATE", "courier-test");
        database.breakOff();

        // When
        database = journals(base);

        // Then
        assertThat(database.node("node").calls().open(ID)).map(CallRecord::kind).contains("INSTANTIATE");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void resultClosesTheCall(Result result) {
        // Given
        calls.intend(ID, "NEXT", "Task_1#2 data");

        // When
        calls.settle(ID, result, 200);

        // Then
        assertThat(calls.open(ID)).isEmpty();
        assertThat(calls.calls(ID))
                .containsExactly(new CallRecord("NEXT", "Task_1#2 data", TestClock.START, 200, result));
    }

    @Test
    void statusThatLeftACallOpenIsKeptWhenItIsSettledWithoutOne() {
        // Given
        calls.intend(ID, "NEXT", "Task_1#2 data");
        calls.noteLost(ID, 502);
        var open = calls.open(ID);

        // When
        calls.settle(ID, Result.DONE, null);

        // Then
        assertThat(open).map(CallRecord::result).contains(Result.OPEN);
        assertThat(calls.calls(ID)).extracting(CallRecord::status).containsExactly(502);
    }

    @Test
    void callIsLostFromTheFirstMomentOnAtWhichNobodyWaitsForIt() {
        // Given
        calls.intend(ID, "POST_DATA", "in/plan.pdf");
        clock.advance(Duration.ofMinutes(10));
        var lost = clock.instant();

        // When
        calls.noteLost(ID, 504);
        clock.advance(Duration.ofMinutes(1));
        calls.noteLost(ID, null);

        // Then
        assertThat(calls.open(ID)).hasValueSatisfying(call -> {
            assertThat(call.lostAt()).isEqualTo(lost);
            assertThat(call.intendedAt()).isEqualTo(TestClock.START);
            assertThat(call.status()).isEqualTo(504);
        });
    }

    @Test
    void settlingTouchesNoCallThatWasSettledBefore() {
        // Given
        calls.intend(ID, "POST_DATA", "in/a.pdf");
        calls.settle(ID, Result.DONE, 201);
        calls.intend(ID, "NEXT", "Task_1#2 data");
        calls.intend(OTHER, "NEXT", "Task_1#2 data");

        // When
        calls.settle(ID, Result.REFUSED, 409);

        // Then
        assertThat(calls.calls(ID)).extracting(CallRecord::result).containsExactly(Result.DONE, Result.REFUSED);
        assertThat(calls.open(OTHER)).isPresent();
    }

    @Test
    void readThatFailedIsNoted() {
        // When
        calls.noteFailedRead(ID, "READ_INSTANCE", "501337/x", 503);

        // Then
        assertThat(calls.open(ID)).isEmpty();
        assertThat(calls.calls(ID))
                .containsExactly(new CallRecord("READ_INSTANCE", "501337/x", TestClock.START, 503, Result.REFUSED));
    }

    @Test
    void lastCallsAreListedInTheirOrder() {
        // Given
        for (int i = 0; i < 510; i++) {
            calls.noteFailedRead(ID, "READ_PROCESS", String.valueOf(i), 503);
            clock.advance(Duration.ofSeconds(1));
        }

        // When
        var listed = calls.calls(ID);

        // Then
        assertThat(listed)
                .hasSize(500)
                .extracting(CallRecord::about)
                .startsWith("10", "11")
                .endsWith("508", "509");
        assertThat(listed).extracting(CallRecord::intendedAt).isSorted();
    }

    @Test
    void callOfASubmissionThatIsNotJournaledIsNotIntended() {
        // Given
        var unknown = SubmissionId.at(TestClock.START, new Random(3));

        // Then
        assertThatThrownBy(() -> calls.intend(unknown, "NEXT", "x")).isInstanceOf(JournalFailure.class);
    }

    @Test
    void secondCallIsNotIntendedBeforeTheFirstIsSettled() {
        // Given
        calls.intend(ID, "INSTANTIATE", "courier-test");

        // When
        var second = catchThrowable(() -> calls.intend(ID, "NEXT", "Task_1#2 data"));

        // Then
        assertThat(second).isInstanceOf(JournalFailure.class);
        assertThat(calls.open(ID)).map(CallRecord::kind).contains("INSTANTIATE");
        assertThat(calls.calls(ID)).hasSize(1);
    }

    @Test
    void whoLostTheLeaseLetsNoCallOut() {
        // Given
        takenOver();

        // When
        var intent = catchThrowable(() -> calls.intend(ID, "NEXT", "Task_1#2 data"));

        // Then
        assertThat(intent).isInstanceOf(LeaseLost.class);
        assertThat(calls.calls(ID)).isEmpty();
    }

    /** Whoever took it over reads Altinn for it; a call that closed behind its back would be made once more. */
    @Test
    void lateAnswerOfWhoLostTheLeaseSettlesNothing() {
        // Given
        calls.intend(ID, "INSTANTIATE", "courier-test");
        takenOver();

        // Then
        assertThatThrownBy(() -> calls.settle(ID, Result.DONE, 201)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> calls.noteLost(ID, 502)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> calls.noteStored(ID, List.of("in/a.pdf"))).isInstanceOf(LeaseLost.class);
        assertThat(calls.open(ID))
                .contains(new CallRecord("INSTANTIATE", "courier-test", TestClock.START, null, Result.OPEN));
        assertThat(calls.stored(ID)).isEmpty();
    }

    @Test
    void intentRenewsTheLease() {
        // Given
        clock.advance(Journals.LEASE);

        // When
        calls.intend(ID, "NEXT", "Task_1#2 data");

        // Then
        clock.advance(Journals.LEASE);
        assertThat(database.node("other").submissions().takeUp(ID)).isEmpty();
    }

    @Test
    void journalThatCannotBeWrittenLetsNoCallOut() {
        // Given
        database.database().change("DROP TABLE altinn_call");

        // Then
        assertThatThrownBy(() -> calls.intend(ID, "NEXT", "x")).isInstanceOf(JournalFailure.class);
    }

    private void takenOver() {
        clock.advance(Journals.LEASE.plusMillis(1));
        assertThat(database.node("other").submissions().takeUp(ID)).isPresent();
    }
}
