package dev.altinncourier.sandbox.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.altinncourier.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the calls of a recording of the sandbox, in order, with the identities that they were recorded with. */
final class Replay {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAD = Pattern.compile("\\$\\{pad:(\\d+)}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(x..|.)");

    private final Names names = new Names();
    private final Map<String, String> tokens = new HashMap<>();
    private final Sandbox sandbox;

    Replay(Sandbox sandbox) {
        this.sandbox = sandbox;
        names.bind("app-host", sandbox.baseUri().getAuthority());
        names.bind("platform-host", sandbox.baseUri().getAuthority());
    }

    Names names() {
        return names;
    }

    /** Makes one call and tells how its answer differs from the recorded one. */
    List<String> differences(Transcript.Step step) throws IOException {
        var answer = call(step);
        var actual = json(answer.body());
        names.learn(step.body(), actual);
        if (answer.status() != step.status()) {
            return List.of("status " + step.status() + " expected, " + answer.status() + " found: " + answer.body());
        }
        var differences = new ArrayList<>(AnswerComparison.differences(step.body(), actual, answer.body()));
        header(step, answer, "content-type").ifPresent(differences::add);
        header(step, answer, "location").ifPresent(differences::add);
        header(step, answer, "allow").ifPresent(differences::add);
        return differences;
    }

    /** Headers are compared as far as nothing differs each time; an exception of a development build is no text here. */
    private Optional<String> header(Transcript.Step step, RawHttp.Response answer, String name) {
        var recorded = names.fill(step.header(name));
        boolean free = recorded.contains("<guid>") || step.body().asText("").contains("(stack trace");
        return free || recorded.equalsIgnoreCase(answer.header(name))
                ? Optional.empty()
                : Optional.of(name + " '" + recorded + "' expected, '" + answer.header(name) + "' found");
    }

    private RawHttp.Response call(Transcript.Step step) throws IOException {
        var request = step.request();
        var path = names.fill(request.path("path").asText());
        var call = new RawHttp(sandbox.baseUri(), request.path("method").asText(), path);
        request.path("headers")
                .fields()
                .forEachRemaining(
                        header -> call.header(header.getKey(), header.getValue().asText()));
        token(step).ifPresent(token -> call.header("Authorization", "Bearer " + token));
        var body = request.has("body") ? Optional.of(body(request.path("body").asText())) : Optional.<byte[]>empty();
        return call.send(body, request.path("chunked").asBoolean());
    }

    private Optional<String> token(Transcript.Step step) {
        return switch (step.as()) {
            case "nobody" -> Optional.empty();
            case "invalid token" -> Optional.of(step.what().equals("not a token") ? "abc" : tampered());
            default -> Optional.of(tokens.computeIfAbsent(step.as(), sandbox::altinnToken));
        };
    }

    private String tampered() {
        var token = sandbox.altinnToken("person 1337");
        return token.substring(0, token.length() - 12) + "A".repeat(12);
    }

    /** Bodies that are no UTF-8 are recorded as literals with escapes, {@code b'\xff'}. */
    private byte[] body(String recorded) {
        if (recorded.startsWith("b'")) {
            return literal(recorded.substring(2, recorded.length() - 1));
        }
        return PAD.matcher(names.fill(recorded))
                .replaceAll(pad -> "x".repeat(Integer.parseInt(pad.group(1))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] literal(String escaped) {
        var out = new ByteArrayOutputStream();
        var text = ESCAPE.matcher(escaped).replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))));
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static String unescaped(String escape) {
        return switch (escape.charAt(0)) {
            case 'x' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> escape;
        };
    }

    private static JsonNode json(String text) {
        try {
            var json = JSON.readTree(text);
            return json.isMissingNode() ? TextNode.valueOf(text) : json;
        } catch (IOException e) {
            return TextNode.valueOf(text);
        }
    }
}
