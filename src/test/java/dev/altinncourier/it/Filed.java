package dev.altinncourier.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A submission that courier is through with.
 *
 * @param box {@code done}, {@code rejected} or {@code dead-letter}
 * @param folder its folder there
 */
public record Filed(String box, Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The receipt, or the report. */
    public JsonNode report() {
        try {
            var name = box.equals("done") ? "receipt.json" : "error.json";
            return JSON.readTree(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts where it ended; its report says why, if it was elsewhere. */
    void assertIn(String expected) {
        assertThat(box).as(() -> report().toPrettyString()).isEqualTo(expected);
    }

    /** The report as a case worker reads it. */
    public String text() {
        return read("error.txt");
    }

    public String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Courier's id. */
    public String id() {
        return report().path("id").asText();
    }
}
