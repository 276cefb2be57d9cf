package dev.altinncourier.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.altinncourier.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox answers every recorded call as the real app did. There are no exceptions to list. */
class TranscriptReplayTest {

    /** Steps before which the world was changed while recording: scenario and step, the switch and its new state. */
    private static final Map<String, String> CHANGES = Map.of(
            "pdf-down/instance", "pdf true",
            "platform-down/instantiate by JSON", "platform true",
            "platform-down/state when it is back", "platform false");

    private final Sandbox sandbox = Sandbox.start(0);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instantiate-json",
                "instantiate-multipart",
                "multipart-refused",
                "silent-losses",
                "data-elements",
                "process",
                "find-and-delete",
                "system-user",
                "feedback",
                "metadata",
                "client-habits",
                "type-rules",
                "value-kinds",
                "app-rules",
                "pdf-down",
                "platform-down"
            })
    void answersAsTheRealAppDid(String scenario) throws Exception {
        // Given
        var transcript = Transcript.read("v8.12.7", scenario);
        var replay = new Replay(sandbox);

        // When
        var differences = new ArrayList<String>();
        for (var step : transcript.steps()) {
            change(CHANGES.getOrDefault(scenario + "/" + step.what(), ""));
            if (step.isComparable()) {
                replay.differences(step).forEach(difference -> differences.add(step.what() + ": " + difference));
            }
        }

        // Then
        assertThat(differences).isEmpty();
    }

    private void change(String words) throws IOException, InterruptedException {
        if (words.isEmpty()) {
            return;
        }
        var word = words.split(" ", -1);
        var uri = URI.create(sandbox.baseUri() + "/sandbox/" + word[0]);
        var down = HttpRequest.BodyPublishers.ofString("{\"down\":" + word[1] + "}");
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).POST(down).build(), BodyHandlers.discarding());
    }
}
