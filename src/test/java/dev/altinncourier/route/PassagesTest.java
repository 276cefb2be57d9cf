package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.CallRecord.Result;
import dev.altinncourier.journal.Waits.Wait;
import dev.altinncourier.outcome.Receipt.Passage;
import dev.altinncourier.outcome.Receipt.Times;
import dev.altinncourier.outcome.Receipt.Visit;
import dev.altinncourier.submission.Task;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-23T16:30:00Z");
    private static final Instant FILED = RECEIVED.plusSeconds(900);

    @Test
    void everyTaskThatWasLeftIsAVisit() {
        // When
        var passage = of(
                ended("2026-11-23T16:31:00Z"),
                call(10, Kind.INSTANTIATE, "courier-test", Result.DONE),
                call(20, Kind.NEXT, "Task_1#2 data", Result.DONE),
                call(30, Kind.NEXT, "Task_2#3 confirmation", Result.DONE));

        // Then
        assertThat(passage.process())
                .containsExactly(
                        new Visit("Task_1", "data", at(10), at(20)),
                        new Visit("Task_2", "confirmation", at(20), at(30)));
        assertThat(passage.times()).isEqualTo(new Times(RECEIVED, at(10), at(30), at(60), FILED));
    }

    @Test
    void taskThatCourierLeftToAPersonIsAVisitWithoutAnEnd() {
        // When
        var passage = of(
                new Task("Task_2", "signing", 3, null),
                call(10, Kind.INSTANTIATE, "courier-test", Result.DONE),
                call(20, Kind.NEXT, "Task_1#2 data", Result.DONE));

        // Then
        assertThat(passage.process()).last().isEqualTo(new Visit("Task_2", "signing", at(20), null));
        assertThat(passage.times().ended()).isNull();
    }

    @Test
    void onlyWhatAltinnDidCounts() {
        // When
        var passage = of(
                new Task("Task_1", "data", 2, null),
                call(5, Kind.INSTANTIATE, "courier-test", Result.WITHOUT_EFFECT),
                call(10, Kind.INSTANTIATE, "courier-test", Result.DONE),
                call(20, Kind.NEXT, "Task_1#2 data", Result.REFUSED),
                call(30, Kind.NEXT, "Task_1#2 data", Result.NOT_SENT),
                call(40, Kind.NEXT, "Task_1#2 data", Result.OPEN));

        // Then
        assertThat(passage.process()).containsExactly(new Visit("Task_1", "data", at(10), null));
        assertThat(passage.times()).isEqualTo(new Times(RECEIVED, at(10), null, null, FILED));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T16:31:00Z",
        "2026-11-23T16:31:00",
        "2026-11-23T17:31:00+01:00",
        "2026-11-23T16:31:00.0000000Z"
    })
    void endIsReadInEveryFormThatAltinnWritesItIn(String written) {
        // When
        var passage = of(ended(written));

        // Then
        assertThat(passage.times().ended()).isEqualTo(at(60));
    }

    @Test
    void endThatCannotBeReadIsLeftOut() {
        // When
        var passage = of(ended("yesterday"));

        // Then
        assertThat(passage.times().ended()).isNull();
    }

    @Test
    void submissionWithoutAProcessHasNoVisits() {
        // When
        var passage = of(null);

        // Then
        assertThat(passage.process()).isEmpty();
    }

    @Test
    void taskThatAPersonCompletedIsAVisitUntilCourierSawIt() {
        // Given
        var calls = List.of(
                call(10, Kind.INSTANTIATE, "courier-test", Result.DONE),
                call(20, Kind.NEXT, "Task_1#2 data", Result.DONE),
                call(70, Kind.NEXT, "Task_4#5 confirmation", Result.DONE));
        var waits = List.of(
                new Wait("Task_2#3 confirmation", at(21), at(50)),
                new Wait("Task_3#4 signing", at(50), at(60)),
                new Wait("Task_5#6 feedback", at(71), null));

        // When
        var passage = Passages.of(new Passages.History(calls, waits), ended("2026-11-23T16:32:00Z"), RECEIVED, FILED);

        // Then
        assertThat(passage.process())
                .containsExactly(
                        new Visit("Task_1", "data", at(10), at(20)),
                        new Visit("Task_2", "confirmation", at(20), at(50)),
                        new Visit("Task_3", "signing", at(50), at(60)),
                        new Visit("Task_4", "confirmation", at(60), at(70)));
        assertThat(passage.times().submitted()).isEqualTo(at(70));
    }

    private static Passage of(@Nullable Task task, CallRecord... calls) {
        return Passages.of(new Passages.History(Arrays.asList(calls), List.of()), task, RECEIVED, FILED);
    }

    private static Task ended(String written) {
        return new Task(null, null, 0, written);
    }

    private static CallRecord call(int second, Kind kind, String about, Result result) {
        return new CallRecord(kind.name(), about, at(second), null, result);
    }

    private static Instant at(int second) {
        return RECEIVED.plusSeconds(second);
    }
}
