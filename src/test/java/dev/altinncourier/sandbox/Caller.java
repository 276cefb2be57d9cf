package dev.altinncourier.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client of the sandbox in tests: it calls, and shows what came. */
final class Caller {

    static final String SOPHIE = "person 1337";
    static final String FORM = "<Skjema><orgnr>910423185</orgnr><navn>Prøve AS</navn><antall>3</antall></Skjema>";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Sandbox sandbox;
    private String token;

    Caller(Sandbox sandbox, String identity) {
        this.sandbox = sandbox;
        this.token = sandbox.altinnToken(identity);
    }

    /** What came: the status, and the body as JSON if it is any. */
    record Response(int status, JsonNode body) {

        String id() {
            return body.path("id").asText();
        }

        String task() {
            return body.path("currentTask").path("elementId").asText("");
        }
    }

    Caller withToken(String other) {
        token = other;
        return this;
    }

    Response get(String path) throws IOException {
        return send("GET", path, BodyPublishers.noBody());
    }

    Response post(String path, String json) throws IOException {
        return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    Response put(String path, String json) throws IOException {
        return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    Response delete(String path) throws IOException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Response attach(String instance, String dataType, String name, byte[] bytes) throws IOException {
        return send(
                "POST",
                instance + "/data?dataType=" + dataType,
                BodyPublishers.ofByteArray(bytes),
                "Content-Type",
                "application/pdf",
                "Content-Disposition",
                "attachment; filename=" + name);
    }

    /** Makes an instance of the app for that organisation and answers its path. */
    String instance(String app, String organisation) throws IOException {
        var made = post(
                "/" + app + "/instances",
                "{\"instanceOwner\":{\"organisationNumber\":\"" + organisation
                        + "\"},\"dataValues\":{\"sluttbrukersystemRef\":\"ref-1\"}}");
        return "/" + app + "/instances/" + made.id();
    }

    Response send(String method, String path, BodyPublisher body, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(sandbox.baseUri() + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Response(response.statusCode(), json(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return TextNode.valueOf(body);
        }
    }
}
