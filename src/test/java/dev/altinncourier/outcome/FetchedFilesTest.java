package dev.altinncourier.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.submission.DataElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchedFilesTest {

    private Path folder;

    @BeforeEach
    void setUp(@TempDir Path temp) {
        folder = temp;
    }

    private final FetchedFiles files = new FetchedFiles();

    @Test
    void aFetchedFileLiesBesideTheReceiptWithItsSum() throws IOException {
        // Given
        var target = files.targets(folder, List.of(element("1", "Kvittering 2026.pdf")))
                .get(0);

        // When
        var fetched = files.store(target, new ByteArrayInputStream("abc".getBytes(UTF_8)));

        // Then
        assertThat(fetched)
                .isEqualTo(new FetchedFile(
                        "ref-data-as-pdf",
                        "receipt/Kvittering 2026.pdf",
                        3,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(folder.resolve(fetched.file())).hasContent("abc");
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/cron.d/x, _.._.._etc_cron.d_x",
        "..\\..\\x.pdf, _.._x.pdf",
        "'a\0b.pdf', a_b.pdf",
        "CON.pdf, _CON.pdf",
        ".bashrc, bashrc",
        "kvittering_01039012345.pdf, kvittering_010390xxxxx.pdf",
        "x🎉.pdf, x_.pdf"
    })
    void aHostileNameStaysInTheFolder(String answered, String name) {
        // When
        var targets = files.targets(folder, List.of(element("1", answered)));

        // Then
        assertThat(targets).extracting(FetchedFiles.Target::path).containsExactly(folder.resolve("receipt/" + name));
    }

    @Test
    void aLongNameKeepsItsExtension() {
        // When
        var path = files.targets(folder, List.of(element("1", "ø".repeat(400) + ".pdf")))
                .get(0)
                .path();

        // Then
        assertThat(path.getFileName().toString()).endsWith("ø.pdf");
        assertThat(path.getFileName().toString().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void anElementWithoutANameIsNamedAfterItsType() {
        // When
        var targets = files.targets(folder, List.of(element("1", null)));

        // Then
        assertThat(targets)
                .extracting(FetchedFiles.Target::path)
                .containsExactly(folder.resolve("receipt/ref-data-as-pdf.pdf"));
    }

    @Test
    void equalNamesAreNumberedTheSameWayEachTimeInWhateverOrderAltinnListsThem() {
        // Given
        var first = element("1", "Svar.pdf");
        var second = element("2", "svar.pdf");

        // When
        var targets = files.targets(folder, List.of(first, second));
        var again = files.targets(folder, List.of(second, first));

        // Then
        assertThat(targets).isEqualTo(again);
        assertThat(targets)
                .extracting(target -> target.path().getFileName().toString())
                .containsExactly("Svar.pdf", "svar-2.pdf");
    }

    @Test
    void aFetchThatIsCutOffLeavesNothingThatLooksComplete() throws IOException {
        // Given
        var target = files.targets(folder, List.of(element("1", "a.pdf"))).get(0);
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new Broken());

        // When / Then
        assertThatThrownBy(() -> files.store(target, broken)).isInstanceOf(IOException.class);
        assertThat(target.path()).doesNotExist();

        // When
        files.store(target, new ByteArrayInputStream("abc".getBytes(UTF_8)));

        // Then
        assertThat(folder.resolve("receipt").toFile().list()).containsExactly("a.pdf");
        assertThat(target.path()).hasContent("abc");
    }

    private static DataElement element(String id, @Nullable String filename) {
        return new DataElement(id, "ref-data-as-pdf", filename, "application/pdf", 3);
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
