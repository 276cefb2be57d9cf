package dev.altinncourier.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Courier's own API, as a program calls it. */
record Api(Installation installation) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What was answered.
     *
     * @param body as JSON
     * @param response all of it
     */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String id() {
            return body.path("id").asText();
        }

        String rule() {
            return body.path("rule").asText();
        }
    }

    /** The parts of a form, written as programs do. */
    static final class Form {

        private final String boundary = "----" + UUID.randomUUID();
        private final List<BodyPublisher> parts = new ArrayList<>();

        Form manifest(String json) {
            return part("name=\"manifest\"\r\nContent-Type: application/json", BodyPublishers.ofString(json));
        }

        Form file(String name, String content) {
            return part("name=\"file\"; filename=\"" + name + "\"", BodyPublishers.ofString(content));
        }

        Form file(String name, Path content) {
            try {
                return part("name=\"file\"; filename=\"" + name + "\"", BodyPublishers.ofFile(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Form part(String disposition, BodyPublisher content) {
            var head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
            parts.add(BodyPublishers.ofByteArray(head.getBytes(UTF_8)));
            parts.add(content);
            parts.add(BodyPublishers.ofString("\r\n"));
            return this;
        }

        private BodyPublisher body() {
            var all = new ArrayList<>(parts);
            all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
            return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
        }
    }

    /** Posts a form under a name of its own. */
    Answer post(String idempotencyKey, Form form) {
        return send(
                "POST",
                "/api/submissions",
                form.body(),
                "Content-Type",
                "multipart/form-data; boundary=" + form.boundary,
                "Idempotency-Key",
                idempotencyKey);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Waits until courier takes calls: it listens a little earlier. */
    void awaitOpen() {
        OutcomeFolders.awaitUntil(
                Duration.ofSeconds(60),
                () -> assertThat(get("/api/submissions?limit=1").status()).isEqualTo(200));
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        try {
            var request =
                    HttpRequest.newBuilder(installation.address().resolve(path)).method(method, body);
            if (headers.length > 0) {
                request.headers(headers);
            }
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.headers().firstValue("Content-Type").orElse("").contains("html")) {
                throw new AssertionError(response + ": there is no such call");
            }
            return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
