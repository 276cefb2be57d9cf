package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A redrive by HTTP is for operators and their programs, and not for web pages. */
class RedriveByHttpIT extends OnStage {

    @Test
    void anOperatorMayAskByHttpAndAWebPageMayNot() throws Exception {
        // Given
        var rejected = stage.reject("by-http");
        var id = rejected.id();
        Files.writeString(rejected.folder().resolve("in/skjema.xml"), Forms.skjema("897069650", 8));

        // Then
        assertThat(post("no-id", "Content-Type", "application/json")).isEqualTo(400);
        assertThat(post("01KARQ3W5C8D9E0F1G2H3J4K5M", "Content-Type", "application/json"))
                .isEqualTo(404);
        assertThat(post(id, "Content-Type", "text/plain")).isEqualTo(415);
        assertThat(post(id, "Content-Type", "application/json", "Origin", "http://evil.example"))
                .isEqualTo(403);
        assertThat(statusUnderTheName("evil.example", id)).isEqualTo(403);
        assertThat(rejected.folder()).exists();
        assertThat(post(id, "Content-Type", "application/json")).isEqualTo(202);
        assertThat(stage.outcomes().await("by-http").box()).isEqualTo("done");
        assertThat(post(id, "Content-Type", "application/json")).isEqualTo(409);
    }

    private static int post(String id, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        stage.installation.address().resolve("/api/submissions/" + id + "/redrive"))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        var type = answer.statusCode() < 300 ? "application/json" : "application/problem+json";
        assertThat(answer.headers().allValues("Content-Type")).isEqualTo(List.of(type));
        return answer.statusCode();
    }

    /** As a page does whose name was made to lead to this machine. */
    private static int statusUnderTheName(String host, String id) throws IOException {
        try (var socket = new Socket("127.0.0.1", stage.installation.address().getPort())) {
            var request = "POST /api/submissions/" + id + "/redrive HTTP/1.1\r\nHost: " + host
                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
