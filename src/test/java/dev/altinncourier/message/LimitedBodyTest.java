package dev.altinncourier.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** No way of reading gets more than is taken. */
class LimitedBodyTest {

    private final LimitedBody body = new LimitedBody(new ByteArrayInputStream(new byte[20]), 10);

    @Test
    void asMuchAsIsTakenIsRead() throws IOException {
        // When
        var read = body.readNBytes(10);

        // Then
        assertThat(read).hasSize(10);
        assertThat(body.isExceeded()).isFalse();
    }

    @Test
    void whatIsReadIsCounted() {
        // When, Then
        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        assertThat(body.isExceeded()).isTrue();
    }

    @Test
    void whatIsPassedOverIsCounted() {
        // When, Then
        assertThatThrownBy(() -> body.skip(11)).isInstanceOf(IOException.class);
        assertThat(body.isExceeded()).isTrue();
    }
}
