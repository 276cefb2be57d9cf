package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a zip holds is unpacked as it was, or not at all. */
class ZipUnpackerTest {

    private final Archive archive;

    ZipUnpackerTest(@TempDir Path folder) throws IOException {
        archive = Archive.in(folder);
    }

    @Test
    void filesAreUnpackedWithTheirFoldersAndWithoutLitter() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("melding.xml", "<melding/>")
                    .with("vedlegg/æøå (1).pdf", "pdf")
                    .with("vedlegg\\gammel.pdf", "pdf");
            zips.with("__MACOSX/._melding.xml", "x")
                    .with("vedlegg/.DS_Store", "x")
                    .with("Thumbs.db", "x")
                    .with("tom/", "");
        }

        // When
        archive.unpack();

        // Then
        assertThat(archive.target().resolve("melding.xml")).hasContent("<melding/>");
        assertThat(archive.target().resolve("vedlegg").toFile().list())
                .containsExactlyInAnyOrder("æøå (1).pdf", "gammel.pdf");
        assertThat(archive.target().toFile().list()).containsExactlyInAnyOrder("melding.xml", "vedlegg");
    }

    @Test
    void namesOfOldWindowsProgramsAreRead() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip(), Charset.forName("IBM850"))) {
            zips.with("årsoppgjør.xml", "<a/>");
        }

        // When
        archive.unpack();

        // Then
        assertThat(archive.target().resolve("årsoppgjør.xml")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a",
                "a/../../b",
                "/etc/x",
                "..\\a",
                "C:\\a",
                "c:a",
                "a//b",
                "./a",
                "a\u0000b",
                "a\nb",
                "..",
                " /a"
            })
    void namesThatLeadElsewhereAreUnsafe(String name) throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with(name, "x");
        }

        // When
        var fault = archive.fault();

        // Then
        assertThat(fault.rule()).isEqualTo(UnsafeInput.ZIP_UNSAFE_NAME);
        assertThat(fault.entry()).isEqualTo(name);
    }

    @Test
    void aNameBeyondWhatAFilesystemTakesIsUnsafe() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("x".repeat(300), "x");
        }

        // Then
        assertThat(archive.fault().rule()).isEqualTo(UnsafeInput.ZIP_UNSAFE_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "A.XML"})
    void twoFilesOfOneNameAreRefused(String second) throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("a.xml", "1").with("b.xxx", "2");
        }
        Zips.rename(archive.zip(), "b.xxx", second);

        // Then
        assertThat(archive.fault().rule()).isEqualTo(UnsafeInput.ZIP_DUPLICATE_NAME);
    }

    @Test
    void aFileThatIsAFolderTooIsRefused() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("a/b", "1").with("a", "2");
        }

        // Then
        assertThat(archive.fault().rule()).isEqualTo(UnsafeInput.ZIP_DUPLICATE_NAME);
    }

    @Test
    void aLinkIsRefused() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("link", "/etc/passwd");
        }
        Zips.patch(archive.zip(), 5, 3);
        Zips.patch(archive.zip(), 38, 0, 0, 0xFF, 0xA1);

        // Then
        assertThat(archive.fault().rule()).isEqualTo(UnsafeInput.ZIP_LINK);
    }

    @Test
    void anEncryptedFileIsRefused() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("hemmelig.xml", "<a/>");
        }
        Zips.patch(archive.zip(), 8, 1);

        // Then
        assertThat(archive.fault().rule()).isEqualTo(UnsafeInput.ZIP_ENCRYPTED);
    }

    @Test
    void whatIsNoZipIsUnreadable() throws Exception {
        // Given
        Files.writeString(archive.zip(), "<melding/>");

        // Then
        assertThat(archive.fault().rule()).isEqualTo(FileSetRule.UNREADABLE_ZIP);
    }

    @Test
    void everyTruncatedZipIsUnreadable() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("a.xml", "<a/>").with("b.xml", "<b/>");
        }
        var whole = Files.readAllBytes(archive.zip());

        for (int length = 0; length < whole.length; length++) {
            // When
            Files.write(archive.zip(), Arrays.copyOf(whole, length));

            // Then
            assertThat(archive.fault().rule()).isEqualTo(FileSetRule.UNREADABLE_ZIP);
        }
    }

    @Test
    void aDamagedByteIsFound() throws Exception {
        // Given
        try (var zips = new Zips(archive.zip())) {
            zips.with("a.xml", "<a/>");
        }
        Zips.patch(archive.zip(), 16, 1, 2, 3, 4);

        // Then
        assertThat(archive.fault().rule()).isEqualTo(FileSetRule.UNREADABLE_ZIP);
    }
}
