package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A surplus instance whose deletion lost its answer, and is deleted again. */
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
}
