package dev.altinncourier.sandbox.replay;

import static org.awaitility.Awaitility.await;

import dev.altinncourier.sandbox.Sandbox;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does to the sandbox what was done to the world while recording, between the recorded calls. */
final class Stage {

    private static final String SLOW = "pdf {\"down\":false,\"delayMs\":600000}";
    private static final String FAST = "pdf {\"down\":false,\"delayMs\":0}";

    /** By scenario and step, with its number where there are several of that name. */
    private static final Map<String, List<String>> CUES = Map.of(
            "pdf-down/instance", List.of("pdf {\"down\":true}"),
            "engine-down/next", List.of("engine {\"state\":\"down\"}"),
            "engine-down/the same after the engine is back", List.of("engine {\"state\":\"up\"}"),
            "platform-down/instantiate by JSON", List.of("platform {\"down\":true}"),
            "platform-down/state when it is back", List.of("platform {\"down\":false}"),
            "pdf-slow/state, 1 s later", List.of(SLOW, "cut-off {instance}"),
            "pdf-slow/state, 2 s later", List.of(FAST, "arrival {instance}"),
            "pdf-slow/next while the first is under way", List.of(SLOW, "cut-off {two}"),
            "pdf-slow/state 2", List.of(FAST, "arrival {two}"));

    private final Map<String, Integer> seen = new HashMap<>();
    private final Sandbox sandbox;
    private final String scenario;
    private final String token;

    Stage(Sandbox sandbox, String scenario) {
        this.sandbox = sandbox;
        this.scenario = scenario;
        this.token = sandbox.altinnToken("person 1337");
    }

    /** Everything is up and nothing is there. */
    void clear() throws IOException {
        set("pdf", "{}");
        set("engine", "{}");
        set("platform", "{}");
        new RawHttp(sandbox.baseUri(), "DELETE", "/sandbox/ledger").send(Optional.empty(), false);
    }

    void before(Transcript.Step step, Names names) throws IOException {
        int number = seen.merge(step.what(), 1, Integer::sum);
        var name = scenario + "/" + step.what() + (number > 1 ? " " + number : "");
        for (var cue : CUES.getOrDefault(name, List.of())) {
            var word = names.fill(cue).split(" ", 2);
            switch (word[0]) {
                case "cut-off" -> cutOff("/ttd/courier-pdf/instances/" + word[1]);
                case "arrival" ->
                    await().until(() -> get("/ttd/courier-pdf/instances/" + word[1] + "/process")
                            .contains("Task_2\",\"name"));
                default -> set(word[0], word[1]);
            }
        }
    }

    private void set(String name, String body) throws IOException {
        new RawHttp(sandbox.baseUri(), "POST", "/sandbox/" + name)
                .send(Optional.of(body.getBytes(StandardCharsets.UTF_8)), false);
    }

    /** Leaves while {@code next} is under way, which shows by its locks. */
    private void cutOff(String instance) throws IOException {
        try (var socket =
                new Socket(sandbox.baseUri().getHost(), sandbox.baseUri().getPort())) {
            var request = "PUT " + instance + "/process/next HTTP/1.1\r\nHost: sandbox\r\nContent-Length: 0\r\n"
                    + "Authorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            await().until(() -> get(instance).contains("\"locked\":true"));
        }
    }

    private String get(String path) throws IOException {
        return new RawHttp(sandbox.baseUri(), "GET", path)
                .header("Authorization", "Bearer " + token)
                .send(Optional.empty(), false)
                .body();
    }
}
