package dev.altinncourier.readback;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Pairs of a sent form and the stored one. */
record Forms(String what, String sent, String stored) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What real apps of a version made of the forms that they were sent. */
    static List<Forms> recorded(String version, String scenario) {
        var file = "/readback/" + version + "/" + scenario + ".json";
        try (var in = Objects.requireNonNull(Forms.class.getResourceAsStream(file), file)) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false)
                    .map(node -> new Forms(
                            node.path("what").asText(),
                            node.path("sent").asText(),
                            node.path("stored").asText()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Forms of(String sent, String stored) {
        return new Forms("", sent, stored);
    }

    Comparison compared(Path folder) {
        try {
            var file = Files.createTempFile(folder, "sent", ".xml");
            Files.writeString(file, sent);
            return new FormComparer()
                    .compare(FormKind.XML, file, new ByteArrayInputStream(stored.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableForm | FormTooLarge e) {
            throw new AssertionError(e);
        }
    }
}
