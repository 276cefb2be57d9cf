package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.altinn.Answers.Recorded;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure.OutcomeUnknown;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Altinn in trouble, in every disguise, is waited for and never laid to the sender. */
class OutageAnswersTest {

    private final AnswerSorter sorter = new AnswerSorter();

    @ParameterizedTest
    @MethodSource("dev.altinncourier.altinn.Answers#outages")
    void outageBehindTheAppIsNeverTheSendersFault(Recorded recorded) {
        // When
        var sorted = sorter.failure(recorded.call(), recorded.answer());

        // Then
        assertThat(sorted).isInstanceOfAny(Unavailable.class, OutcomeUnknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void gatewayInTroubleIsWaitedForAsLongAsItAsks(int status) {
        // Given
        var answer = Answers.html(status, Duration.ofSeconds(90));

        // When
        var sorted = sorter.failure(Answers.call(Kind.READ_INSTANCE), answer);

        // Then
        assertThat(sorted).isInstanceOfSatisfying(Unavailable.class, later -> assertThat(later.pause())
                .hasSeconds(90));
        assertThat(sorted.problem().category()).isEqualTo(Category.TRANSIENT_EXHAUSTED);
    }

    @Test
    void tooManyRequestsIsNoUnknownOutcomeForACallThatChanges() {
        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.html(429, Duration.ofSeconds(7)));

        // Then
        assertThat(sorted).isInstanceOfSatisfying(Unavailable.class, later -> assertThat(later.pause())
                .hasSeconds(7));
        assertThat(sorted.problem().rule()).isEqualTo("too-many-requests");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEXT", "POST_DATA", "PUT_DATA", "READ_INSTANCE", "READ_PROCESS"})
    void gatewayThatHasLostAnAppWhichWasThereIsAnOutage(Kind kind) {
        // Given
        var pages = Stream.of(Answers.html(404, null), Answers.text(404, "default backend - 404"));

        // When
        var sorted = pages.map(page -> sorter.failure(Answers.call(kind), page));

        // Then
        assertThat(sorted).allSatisfy(failure -> {
            assertThat(failure).isInstanceOf(Unavailable.class);
            assertThat(failure.problem().rule()).isEqualTo("outage");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An error occurred while sending the request.",
                "Connection refused (platform:443)",
                "503 - Service Unavailable - <html>",
                "500 - Internal Server Error - 404",
                "401 - Unauthorized - ",
                "The request was canceled due to the configured HttpClient.Timeout of 100 seconds elapsing."
            })
    void ownerIsUnknownOnlyByTheTwoWordsThatSaySo(String exception) {
        // Given
        var words = "Cannot lookup party: Failed to lookup party by organisationNumber: 897069650. The exception was: "
                + exception;

        // When
        var sorted = sorter.failure(Answers.call(Kind.INSTANTIATE), Answers.json(404, '"' + words + '"'));

        // Then
        assertThat(sorted).isInstanceOf(Unavailable.class);
        assertThat(sorted.problem().rule()).isEqualTo("owner-lookup");
        assertThat(sorted.problem().nextAction().en()).contains("partyId");
    }
}
