package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Content;
import dev.altinncourier.sandbox.http.Multipart;
import dev.altinncourier.sandbox.http.Part;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a client sends to {@code POST /instances}: a template, and parts (contract sections 3.1 and 3.2). */
record InstantiationRequest(Optional<InstanceTemplate> template, List<Part> parts) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    static InstantiationRequest read(Call call) {
        var contentType = call.header("Content-Type");
        if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return multipart(call, contentType);
        }
        // A single body without a name is the template; one that is no JSON is dropped without a word.
        boolean json = contentType.contains("application/json");
        return new InstantiationRequest(json ? template(call.body().text()) : Optional.empty(), List.of());
    }

    private static InstantiationRequest multipart(Call call, String contentType) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new Refused(Answer.empty(500));
        }
        var parts = new ArrayList<>(parts(call, boundary.group(1).trim()));
        var named = parts.stream()
                .filter(part ->
                        part.name().orElse(parts.size() == 1 ? "instance" : "").equals("instance"))
                .findFirst();
        named.ifPresent(parts::remove);
        var template = named.filter(part -> part.contentType().contains("application/json"))
                .flatMap(part -> template(text(part.content())));
        return new InstantiationRequest(template, parts);
    }

    private static List<Part> parts(Call call, String boundary) {
        try (var in = call.body().open()) {
            var read = Multipart.read(in, boundary);
            if (!read.complaints().isEmpty()) {
                throw unreadable(String.join(", ", read.complaints()));
            }
            return read.parts();
        } catch (IOException e) {
            throw unreadable("IOException while reading a section of the request: Unexpected end of Stream, the content"
                    + " may have already been read by another component. ");
        }
    }

    private static Refused unreadable(String detail) {
        return new Refused(Problem.of(400, "Error reading request", detail).asJson());
    }

    private static String text(Content content) {
        var bytes = content.bytes();
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<InstanceTemplate> template(String text) {
        try {
            var json = Answer.JSON.readTree(text);
            if (json == null || json.isMissingNode() || json.isNull()) {
                return Optional.empty();
            }
            if (!json.isObject()) {
                throw new Refused(Answer.empty(500));
            }
            return Optional.of(InstanceTemplate.parse(json, true));
        } catch (JsonProcessingException e) {
            throw new Refused(Answer.empty(500));
        }
    }
}
