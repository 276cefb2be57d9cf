package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.altinn.Answers.Recorded;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a call took effect: which answers say so, and which leave it open. */
class AnswerEffectTest {

    private final AnswerSorter sorter = new AnswerSorter();

    @ParameterizedTest
    @CsvSource({
        "PUT_DATA, 200, true", "PUT_DATA, 201, true", "PUT_DATA, 303, true", "POST_DATA, 303, false",
        "NEXT, 303, false", "READ_TEXTS, 404, true", "READ_INSTANCE, 404, false", "INSTANTIATE, 201, true"
    })
    void successIsWhatAltinnCallsOne(Kind kind, int status, boolean success) {
        // When
        var succeeded = sorter.succeeded(Answers.call(kind), Answers.empty(status));

        // Then
        assertThat(succeeded).isEqualTo(success);
    }

    @Test
    void pageOfAGatewayIsNoSuccess() {
        // Given
        var page = Answers.html(200, null);

        // When
        var succeeded = Stream.of(Kind.NEXT, Kind.POST_DATA, Kind.READ_INSTANCE, Kind.FIND_INSTANCES)
                .map(kind -> sorter.succeeded(Answers.call(kind), page));

        // Then
        assertThat(succeeded).containsOnly(false);
        assertThat(sorter.leavesEffectOpen(Answers.call(Kind.NEXT), page)).isTrue();
        assertThat(sorter.failure(Answers.call(Kind.NEXT), page)).isInstanceOf(OutcomeUnknown.class);
        assertThat(sorter.failure(Answers.call(Kind.FIND_INSTANCES), page)).isInstanceOf(Unavailable.class);
    }

    @Test
    void fileOfTheAuthorityMayBeAPage() {
        // When
        var succeeded = sorter.succeeded(Answers.call(Kind.READ_DATA), Answers.html(200, null));

        // Then
        assertThat(succeeded).isTrue();
    }

    @ParameterizedTest
    @MethodSource("recordedServerErrors")
    void recordedServerErrorOfAChangingCallLeavesItsEffectOpen(Recorded recorded) {
        // When
        var open = sorter.leavesEffectOpen(recorded.call(), recorded.answer());

        // Then
        assertThat(open).isTrue();
        assertThat(sorter.failure(recorded.call(), recorded.answer())).isInstanceOf(OutcomeUnknown.class);
    }

    static Stream<Recorded> recordedServerErrors() {
        return Stream.concat(
                        Answers.outages().stream(),
                        Stream.of("v8.12.7/multipart-refused", "v8.12.7/data-elements", "v7.15.3/multipart-refused")
                                .flatMap(scenario -> Answers.failures(scenario).stream()))
                .filter(recorded -> recorded.answer().status() >= 500)
                .filter(recorded -> recorded.call().changing());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 520, 599})
    void whatAServerOrGatewayCouldNotFinishLeavesTheEffectOpen(int status) {
        // Given
        var answer = Answers.html(status, null);

        // When
        var open = Stream.of(Kind.INSTANTIATE, Kind.POST_DATA, Kind.PUT_DATA, Kind.NEXT)
                .map(kind -> sorter.leavesEffectOpen(Answers.call(kind), answer));

        // Then
        assertThat(open).containsOnly(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 415, 429})
    void refusalOfAltinnsOwnLeavesNothingOpen(int status) {
        // When
        var open = sorter.leavesEffectOpen(Answers.call(Kind.NEXT), Answers.empty(status));

        // Then
        assertThat(open).isFalse();
    }

    @Test
    void readingLeavesNothingOpen() {
        // When
        var open = sorter.leavesEffectOpen(Answers.call(Kind.READ_PROCESS), Answers.empty(500));

        // Then
        assertThat(open).isFalse();
    }

    @Test
    void successThatCannotBeReadIsUnknownWhereItChangedSomething() {
        // Given
        var answer = Answers.json(201, "{");

        // When
        Stream<SubmissionFailure> failures = Stream.of(Kind.INSTANTIATE, Kind.READ_INSTANCE)
                .map(kind -> AnswerSorter.unreadable(Answers.call(kind), answer));

        // Then
        assertThat(failures)
                .satisfiesExactly(
                        changing -> assertThat(changing).isInstanceOf(OutcomeUnknown.class),
                        reading -> assertThat(reading).isInstanceOf(Unavailable.class));
    }
}
