package dev.altinncourier.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.altinncourier.altinn.AltinnCall.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers of Altinn: made up, and those of the recordings. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static AltinnAnswer json(int status, String body) {
        return of(status, "application/json; charset=utf-8", null, body);
    }

    static AltinnAnswer text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", null, body);
    }

    static AltinnAnswer empty(int status) {
        return of(status, null, null, "");
    }

    static AltinnAnswer html(int status, @Nullable Duration retryAfter) {
        return of(status, "text/html", retryAfter, "<html><body><h1>" + status + "</h1></body></html>");
    }

    static AltinnAnswer of(int status, @Nullable String type, @Nullable Duration retryAfter, String body) {
        return new AltinnAnswer(
                status, type, retryAfter, new AltinnAnswer.Bytes(body.getBytes(StandardCharsets.UTF_8)));
    }

    static AltinnCall call(Kind kind) {
        return AltinnCall.of(kind, URI.create("http://localhost/ttd/courier-test"), "in/skjema.xml");
    }

    /**
     * A failed call of a recording.
     *
     * @param what the recording's name for it
     * @param call as courier would have made it
     * @param answer as the real app gave it
     */
    record Recorded(String what, AltinnCall call, AltinnAnswer answer) {
        @Override
        public String toString() {
            return what + ", " + answer.status();
        }
    }

    static Recorded recorded(String scenario, String what) {
        return failures(scenario).stream()
                .filter(step -> step.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(scenario + " has no failure named " + what));
    }

    /** The failures of a scenario, {@code v8.12.7/process}, that are of calls courier makes too. */
    static List<Recorded> failures(String scenario) {
        var failures = new ArrayList<Recorded>();
        for (var step : read(scenario).path("steps")) {
            int status = step.path("response").path("status").asInt();
            var request = step.path("request");
            if (status >= 300) {
                kind(request.path("method").asText(), request.path("path").asText())
                        .map(kind -> new Recorded(step.path("what").asText(), call(kind), answer(step)))
                        .ifPresent(failures::add);
            }
        }
        return failures;
    }

    /** A success of a scenario, by the end of its path. */
    static AltinnAnswer success(String scenario, String path) {
        for (var step : read(scenario).path("steps")) {
            boolean succeeded = step.path("response").path("status").asInt() < 300;
            if (succeeded && step.path("request").path("path").asText().endsWith(path)) {
                return answer(step);
            }
        }
        throw new IllegalArgumentException(scenario + " has no success of " + path);
    }

    /** What the real apps answered while something behind them was down. */
    static List<Recorded> outages() {
        return Stream.of(
                        "v7.15.3/platform-down",
                        "v8.4.0-preview.1/platform-down",
                        "v8.12.7/platform-down",
                        "v9-preview/platform-down",
                        "v9-preview/engine-down",
                        "v8.12.7/pdf-down")
                .flatMap(scenario -> failures(scenario).stream())
                .toList();
    }

    private static AltinnAnswer answer(JsonNode step) {
        var response = step.path("response");
        var type = response.path("headers").path("content-type").asText("");
        var body = response.path("body");
        // The recordings show a string as it is; on the wire a JSON one stands in quotes.
        var text = body.isTextual() && !type.contains("json") ? body.textValue() : body.toString();
        return of(
                response.path("status").asInt(),
                type.isEmpty() ? null : type,
                null,
                body.isTextual() && body.textValue().isEmpty() ? "" : text);
    }

    private static Optional<Kind> kind(String method, String path) {
        if (path.contains("/storage/")) {
            return Optional.of(Kind.FIND_INSTANCES);
        }
        if (path.contains("/process/next")) {
            return Optional.of(Kind.NEXT);
        }
        if (path.endsWith("/process") && !path.contains("/api/")) {
            return Optional.of(Kind.READ_PROCESS);
        }
        if (path.contains("/data")) {
            return ofData(method);
        }
        if (path.matches(".*/instances(\\?.*)?")) {
            return method.equals("POST") ? Optional.of(Kind.INSTANTIATE) : Optional.empty();
        }
        return path.matches(".*/instances/\\{instance}") && method.equals("GET")
                ? Optional.of(Kind.READ_INSTANCE)
                : Optional.empty();
    }

    private static Optional<Kind> ofData(String method) {
        return switch (method) {
            case "GET" -> Optional.of(Kind.READ_DATA);
            case "PUT" -> Optional.of(Kind.PUT_DATA);
            case "POST" -> Optional.of(Kind.POST_DATA);
            default -> Optional.empty();
        };
    }

    private static JsonNode read(String scenario) {
        var all = "/transcripts/" + scenario + ".json";
        var name = Answers.class.getResource(all) == null ? "/altinn/" + scenario + ".json" : all;
        try (var in = Answers.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
