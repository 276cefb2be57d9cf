package dev.altinncourier.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final String APP = "ttd/bidrag";
    private static final String ORGANISATION = "910423185";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Caller sophie = new Caller(sandbox, Caller.SOPHIE);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void theLedgerHasTheHashOfWhatWasSent() throws Exception {
        // Given
        var instance = sophie.instance(APP, ORGANISATION);
        var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

        // When
        var attached = sophie.attach(instance, "certificate", "attest.pdf", pdf);

        // Then
        var entry = sandbox.ledger(Optional.of(APP))
                .path("instances")
                .path(0)
                .path("data")
                .path(1);
        assertThat(attached.status()).isEqualTo(201);
        assertThat(entry.path("filename").asText()).isEqualTo("attest.pdf");
        assertThat(entry.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
    }

    @Test
    void anAttachmentMayBeBiggerThanTheMemoryForIt() throws Exception {
        // Given
        var instance = sophie.instance(APP, ORGANISATION);
        long size = 220L * 1024 * 1024;
        var body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeroes(size)), size);

        // When
        var attached = sophie.send(
                "POST",
                instance + "/data?dataType=certificate",
                body,
                "Content-Type",
                "application/pdf",
                "Content-Disposition",
                "attachment; filename=stor.pdf");

        // Then
        assertThat(attached.status()).isEqualTo(201);
        assertThat(attached.body().path("size").asLong()).isEqualTo(size);
    }

    @Test
    void aRefusalCostsNoUpload() throws IOException {
        // Given
        var instance = sophie.instance(APP, ORGANISATION);

        // When
        var answer = announce(instance + "/data?dataType=nope", sandbox.altinnToken(Caller.SOPHIE));

        // Then
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("100 Continue");
    }

    @Test
    void aTokenIsLookedAtBeforeTheUpload() throws IOException {
        // Given
        var instance = sophie.instance(APP, ORGANISATION);

        // When
        var answer = announce(instance + "/data?dataType=certificate", "abc");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("100 Continue");
    }

    /** Announces a gigabyte, waits for leave to send it, and sends nothing. */
    private String announce(String path, String token) throws IOException {
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf"
                + "\r\nContent-Length: 1073741824\r\nExpect: 100-continue\r\n\r\n";
        try (var socket = new Socket("localhost", sandbox.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** So many bytes of nothing. */
    private static final class Zeroes extends InputStream {

        private long left;

        Zeroes(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
