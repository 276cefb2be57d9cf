package dev.altinncourier.sandbox.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recording of one scenario: the calls that were made of a real app, and its answers. */
record Transcript(String scenario, List<Step> steps) {

    /** The versions that were recorded, by the names of their folders. */
    static final List<String> VERSIONS = List.of("v7.15.3", "v8.4.0-preview.1", "v8.11.5", "v8.12.7", "v9-preview");

    /** The scenarios that were recorded of a version. */
    static List<String> scenarios(String version) {
        try (var files = Files.list(Path.of("src/test/resources/transcripts", version))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Transcript read(String version, String scenario) {
        try (var in = Transcript.class.getResourceAsStream("/transcripts/" + version + "/" + scenario + ".json")) {
            var steps = new ArrayList<Step>();
            new ObjectMapper().readTree(in).path("steps").forEach(step -> steps.add(new Step(step)));
            return new Transcript(scenario, steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One call and its answer. */
    record Step(JsonNode json) {

        String what() {
            return json.path("what").asText();
        }

        String as() {
            return json.path("as").asText();
        }

        JsonNode request() {
            return json.path("request");
        }

        int status() {
            return json.path("response").path("status").asInt();
        }

        String header(String name) {
            return json.path("response").path("headers").path(name).asText("");
        }

        JsonNode body() {
            return json.path("response").path("body");
        }

        /** Calls that were cut off, and those that raced, have no answer of their own to expect. */
        boolean isComparable() {
            return status() != 0 && !what().contains("at once");
        }
    }
}
