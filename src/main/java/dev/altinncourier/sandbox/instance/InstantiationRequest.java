package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Content;
import dev.altinncourier.sandbox.http.Multipart;
import dev.altinncourier.sandbox.http.Part;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.library.InstancesApi;
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

    private static final String CUT_OFF =
            "IOException while reading a section of the request: Unexpected end of Stream,"
                    + " the content may have already been read by another component. ";

    static InstantiationRequest read(Call call, InstancesApi api) {
        var contentType = call.header("Content-Type");
        if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return multipart(call, contentType, api);
        }
        // A single body without a name is the template; one that is no JSON is dropped without a word, or is a part.
        boolean json = contentType.contains("application/json");
        if (!json && api.countsStrayBody() && call.body().size() > 0) {
            var stray = new Part(
                    Optional.empty(), Optional.empty(), contentType, call.body().content());
            return new InstantiationRequest(Optional.empty(), List.of(stray));
        }
        return new InstantiationRequest(json ? template(call.body().text()) : Optional.empty(), List.of());
    }

    private static InstantiationRequest multipart(Call call, String contentType, InstancesApi api) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new Refused(Answer.empty(500));
        }
        var parts = new ArrayList<>(parts(call, boundary.group(1).trim(), api));
        var named = parts.stream()
                .filter(part ->
                        part.name().orElse(parts.size() == 1 ? "instance" : "").equals("instance"))
                .findFirst();
        named.ifPresent(parts::remove);
        var template = named.filter(
                        part -> api.takesAnyTemplate() || part.contentType().contains("application/json"))
                .flatMap(part -> template(text(part.content())));
        return new InstantiationRequest(template, parts);
    }

    private static List<Part> parts(Call call, String boundary, InstancesApi api) {
        try (var in = call.body().open()) {
            var read = Multipart.read(in, boundary);
            if (!read.complaints().isEmpty()) {
                throw new Refused(api.unreadable(read.complaints()));
            }
            return read.parts();
        } catch (IOException e) {
            throw new Refused(api.unreadable(List.of(CUT_OFF)));
        }
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
