package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import dev.altinncourier.submission.SubmissionFailure.Refused;
import dev.altinncourier.submission.SubmissionFailure.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance that somebody has deleted: a person, or courier whose deletion lost its answer. */
class GoneInstanceTest {

    private final AnswerSorter sorter = new AnswerSorter();

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void instanceThatIsGoneIsDeleted(int status) {
        // When
        var answer = Answers.json(status, "{\"title\":\"Not Found\",\"status\":" + status + "}");

        // Then
        assertThat(sorter.succeeded(Answers.call(Kind.DELETE_INSTANCE), answer)).isTrue();
    }

    @Test
    void outageThatSaysNotFoundShowsNothing() {
        // When
        var answer = Answers.html(404, null);

        // Then
        assertThat(sorter.succeeded(Answers.call(Kind.DELETE_INSTANCE), answer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void instanceThatIsGoneIsTheSendersToDecideOn(int status) {
        // When
        var failure =
                sorter.failure(Answers.call(Kind.READ_INSTANCE), Answers.json(status, "{\"title\":\"Not Found\"}"));

        // Then
        assertThat(failure).isInstanceOf(Refused.class);
        assertThat(FoundProblem.INSTANCE_DELETED.is(failure.problem())).isTrue();
    }

    @Test
    void gatewayThatFindsNothingShowsNothing() {
        // When
        var failure = sorter.failure(Answers.call(Kind.READ_INSTANCE), Answers.text(404, "default backend - 404"));

        // Then
        assertThat(failure).isInstanceOf(Unavailable.class);
    }
}
