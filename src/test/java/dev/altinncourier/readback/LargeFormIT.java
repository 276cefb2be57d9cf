package dev.altinncourier.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of 20 MB, eight at once, in less memory than two of them would fill. */
class LargeFormIT {

    private static final long SIZE = 20_000_000;
    private static final int PARALLEL = 8;

    private final Path folder;

    LargeFormIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eightLargeFormsAreComparedInLittleMemory() throws Exception {
        // Given
        var sent = form("sent.xml", "<belop>%d.50</belop><tekst>Linje nummer %d</tekst>");
        var stored = form("stored.xml", "<tekst>Linje nummer %2$d</tekst><belop>%1$d.5</belop><sum>%1$d</sum>");

        // When
        var output = compare(sent, stored);

        // Then
        assertThat(Files.size(sent)).isGreaterThan(SIZE);
        assertThat(output.lines().filter("lost 0 changed 0"::equals)).as(output).hasSize(PARALLEL);
        System.out.println(output.lines().reduce((first, last) -> last).orElse(""));
    }

    private Path form(String name, String row) throws IOException {
        var file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<Skjema xmlns=\"urn:stor\">");
            long written = 0;
            for (int i = 0; written < SIZE; i++) {
                var text = "<linje nr=\"" + i + "\">" + row.formatted(i, i) + "</linje>\n";
                // The length of the sent row decides, so that both forms have as many.
                written += 81;
                out.write(text);
            }
            out.write("</Skjema>");
        }
        return file;
    }

    private static String compare(Path sent, Path stored) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ComparingProcess.class.getName(),
                        sent.toString(),
                        stored.toString(),
                        String.valueOf(PARALLEL))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
