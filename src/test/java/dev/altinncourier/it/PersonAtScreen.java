package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Somebody who finds the ticket in {@code waiting/}, goes to Altinn and does what it says. */
record PersonAtScreen(OutcomeFolders folders, SandboxControl altinn) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Waits for the ticket of a submission and a task, which asks for this action, and acts. */
    void act(String key, String task, String action, Duration patience) {
        var found = new JsonNode[1];
        OutcomeFolders.awaitUntil(patience, () -> found[0] = ticket(key, task));
        assertThat(found[0].path("action").asText()).isEqualTo(action);
        var instance = found[0].at("/instance/id").asText();
        altinn.tell("/sandbox/person", "{\"action\":\"" + action + "\",\"instance\":\"" + instance + "\"}");
    }

    private JsonNode ticket(String key, String task) {
        return folders.listed("waiting").stream()
                .map(folder -> read(folder.resolve("ticket.json")))
                .filter(ticket -> ticket.path("key").asText().equals(key))
                .filter(ticket -> ticket.path("task").asText().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " waits for nobody in " + task));
    }

    /** A folder moves on while it is looked at. */
    private static JsonNode read(Path ticket) {
        try {
            return JSON.readTree(Files.readAllBytes(ticket));
        } catch (IOException notThere) {
            return MissingNode.getInstance();
        }
    }
}
