package dev.altinncourier.route;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.Test;

class ClosedPoolTest {

    @Test
    void callAfterTheEndIsABrokenCallAndNoErrorOfCouriers() throws IOException {
        // Given
        var pool = new PoolingHttpClientConnectionManager();
        try (var client =
                HttpClients.custom().setConnectionManager(new ClosedPool(pool)).build()) {
            // When
            pool.close();

            // Then
            assertThatThrownBy(() -> client.execute(new HttpGet("http://localhost:9/"), answer -> answer))
                    .isInstanceOf(IOException.class);
        }
    }
}
