package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.altinn.AltinnCall.Kind;
import org.junit.jupiter.api.Test;

class AltinnAnswerTest {

    @Test
    void plainWordsThatBeginWithANumberAreWordsAllTheSame() {
        // Given
        var answer = Answers.text(400, "400 - Bad Request - \"Requested element type is unknown\"");

        // When
        var words = answer.words();

        // Then
        assertThat(words).startsWith("400 - Bad Request").endsWith("unknown\"");
    }

    @Test
    void answerInAReportShowsNoIdentityNumberAndNoToken() {
        // Given
        var answer = Answers.text(500, "no access for 01039012345 with Bearer abcdefghijklmnop");

        // When
        var raw = answer.raw(Answers.call(Kind.NEXT));

        // Then
        assertThat(raw.body()).isEqualTo("no access for 010390***** with Bearer [token removed]");
        assertThat(raw.call()).isEqualTo("PUT /ttd/courier-test");
    }
}
