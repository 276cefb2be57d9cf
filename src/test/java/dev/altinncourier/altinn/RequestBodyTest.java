package dev.altinncourier.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.altinn.RequestBody.StoodStill;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that stood still sends nothing more, in the middle of a file either. */
class RequestBodyTest {

    private static final int SIZE = 1 << 20;

    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final RequestBody body;

    RequestBodyTest(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("a.pdf"), new byte[SIZE]);
        body = new RequestBody(new FileEntity(file.toFile(), ContentType.APPLICATION_PDF));
    }

    @Test
    void whoIsCertainSendsAllOfIt() throws IOException {
        // When
        body.writeTo(wire);

        // Then
        assertThat(wire.size()).isEqualTo(SIZE);
        assertThat(body.begun()).isTrue();
    }

    @Test
    void whoStoodStillBeforeItBeganSendsNothing() {
        // Given
        body.sendWhile(() -> false);

        // When
        assertThatThrownBy(() -> body.writeTo(wire)).isInstanceOf(StoodStill.class);

        // Then
        assertThat(wire.size()).isZero();
        assertThat(body.begun()).isFalse();
    }

    @Test
    void whoStandsStillInTheMiddleCutsItOff() {
        // Given
        var pieces = new AtomicInteger();
        body.sendWhile(() -> pieces.incrementAndGet() < 5);

        // When
        assertThatThrownBy(() -> body.writeTo(wire)).isInstanceOf(StoodStill.class);

        // Then
        assertThat(wire.size()).isBetween(1, SIZE - 1);
        assertThat(body.begun()).isTrue();
    }
}
