package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.submission.MessageRef;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A host that is down holds up messages for some tries. */
class FetchTriesTest {

    private static final MessageRef MESSAGE = new MessageRef("jms:inbox", "ID:1");
    private static final URI FILE = URI.create("https://files.example.no/a");

    private final FetchTries tries = new FetchTries();

    @Test
    void afterAHandfulThereAreEnough() {
        // Given
        for (int i = 0; i < FetchTries.MOST; i++) {
            assertThat(tries.begin(MESSAGE, FILE)).isTrue();
        }

        // When
        boolean another = tries.begin(MESSAGE, FILE);

        // Then
        assertThat(another).isFalse();
    }

    @Test
    void anAnswerBeginsThemAnew() {
        // Given
        for (int i = 0; i < FetchTries.MOST; i++) {
            tries.begin(MESSAGE, FILE);
        }
        tries.end(MESSAGE, FILE);

        // When
        boolean another = tries.begin(MESSAGE, FILE);

        // Then
        assertThat(another).isTrue();
    }

    @Test
    void eachPartHasItsOwn() {
        // Given
        for (int i = 0; i < FetchTries.MOST; i++) {
            tries.begin(MESSAGE, FILE);
        }

        // When
        boolean other = tries.begin(MESSAGE, URI.create("https://files.example.no/b"));

        // Then
        assertThat(other).isTrue();
    }
}
