package dev.altinncourier.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How messages are told apart. */
class MessageRefTest {

    @Test
    void anIdOfAnyLengthIsRecognised() {
        // Given
        var longest = "x".repeat(1000);

        // When
        var once = MessageRef.of("kafka:inbox", longest, null);
        var again = MessageRef.of("kafka:inbox", longest, null);
        var other = MessageRef.of("kafka:inbox", longest + "y", null);

        // Then
        assertThat(once).isEqualTo(again).isNotEqualTo(other);
        assertThat(once.id()).hasSizeLessThan(256);
    }
}
