package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.SubmissionFailure.OperatorNeeded;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has to act on an answer: by its words, or by its status alone. */
class AnswerSorterTest {

    private final AnswerSorter sorter = new AnswerSorter();

    @Test
    void wordsAreReadInWhateverFormTheyCome() {
        // Given
        var words = "Cannot lookup party: x. The exception was: 404 - Not Found - ";

        // When
        var sorted = Stream.of(
                        Answers.json(404, '"' + words + '"'),
                        Answers.text(404, words),
                        Answers.of(404, "application/problem+json", null, "{\"title\":\"" + words + "\"}"),
                        Answers.of(404, "text/plain", null, "{\"title\":null,\"detail\":\"" + words + "\"}"),
                        Answers.of(404, null, null, words))
                .map(answer -> sorter.failure(Answers.call(Kind.INSTANTIATE), answer));

        // Then
        assertThat(sorted)
                .allSatisfy(failure -> assertThat(failure.problem().rule()).isEqualTo("unknown-owner"));
    }

    @Test
    void missingScopeIsSaidToBeOne() {
        // Given
        var body = "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"Insufficient scope\",\"instance\":\"/ttd\"}";

        // When
        var sorted = sorter.failure(Answers.call(Kind.INSTANTIATE), Answers.json(403, body));

        // Then
        assertThat(sorted).isInstanceOf(WrongSetup.class);
        assertThat(sorted.problem().rule()).isEqualTo("scope-missing");
        assertThat(sorted.problem().category()).isEqualTo(Category.AUTH);
    }

    @Test
    void missingRightIsNamedByActionTaskAndResource() {
        // Given
        var call = new AltinnCall(
                Kind.NEXT,
                URI.create("http://localhost/ttd/courier-test/instances/1/2/process/next"),
                Map.of(),
                null,
                "Task_2#3 confirmation");

        // When
        var sorted = sorter.failure(call, Answers.json(403, "{\"title\":\"Forbidden\",\"status\":403}"));

        // Then
        assertThat(sorted.problem().summary().nb()).contains("confirm", "Task_2", "app_ttd_courier-test");
        assertThat(sorted.problem().summary().en()).contains("confirm", "Task_2", "app_ttd_courier-test");
    }

    @Test
    void addressWithoutAnAppIsTheProfilesFault() {
        // When
        var sorted = sorter.failure(Answers.call(Kind.INSTANTIATE), Answers.html(404, null));

        // Then
        assertThat(sorted).isInstanceOf(WrongSetup.class);
        assertThat(sorted.problem().rule()).isEqualTo("app-not-found");
    }

    @ParameterizedTest
    @CsvSource({"413, too-large, VALIDATION", "415, call-not-understood, CONFIGURATION"})
    void bodyThatIsNotTakenHasItsOwnWords(int status, String rule, Category category) {
        // When
        var sorted = sorter.failure(Answers.call(Kind.POST_DATA), Answers.html(status, null));

        // Then
        assertThat(sorted.problem().rule()).isEqualTo(rule);
        assertThat(sorted.problem().category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 402, 418, 451})
    void whatIsNotKnownIsAnOperators(int status) {
        // When
        var sorted = sorter.failure(Answers.call(Kind.NEXT), Answers.empty(status));

        // Then
        assertThat(sorted).isInstanceOf(OperatorNeeded.class);
        assertThat(sorted.problem().rule()).isEqualTo("unexpected");
    }
}
