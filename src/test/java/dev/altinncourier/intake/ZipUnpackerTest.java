package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipUnpackerTest {

    private final Path zip;
    private final Path target;

    ZipUnpackerTest(@TempDir Path folder) throws IOException {
        zip = folder.resolve("k.zip");
        target = Files.createDirectory(folder.resolve("unpacked"));
    }

    @Test
    void filesAreUnpackedWithTheirFoldersAndWithoutLitter() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("melding.xml", "<melding/>")
                    .with("vedlegg/æøå (1).pdf", "pdf")
                    .with("vedlegg\\gammel.pdf", "pdf");
            zips.with("__MACOSX/._melding.xml", "x")
                    .with("vedlegg/.DS_Store", "x")
                    .with("Thumbs.db", "x")
                    .with("tom/", "");
        }

        // When
        unpack(Limits.usual());

        // Then
        assertThat(target.resolve("melding.xml")).hasContent("<melding/>");
        assertThat(target.resolve("vedlegg").toFile().list()).containsExactlyInAnyOrder("æøå (1).pdf", "gammel.pdf");
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("melding.xml", "vedlegg");
    }

    @Test
    void namesOfOldWindowsProgramsAreRead() throws Exception {
        // Given
        try (var zips = new Zips(zip, Charset.forName("IBM850"))) {
            zips.with("årsoppgjør.xml", "<a/>");
        }

        // When
        unpack(Limits.usual());

        // Then
        assertThat(target.resolve("årsoppgjør.xml")).exists();
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
        try (var zips = new Zips(zip)) {
            zips.with(name, "x");
        }

        // When
        var fault = fault(Limits.usual());

        // Then
        assertThat(fault.rule()).isEqualTo(UnsafeInput.ZIP_UNSAFE_NAME);
        assertThat(fault.entry()).isEqualTo(name);
    }

    @Test
    void aNameBeyondWhatAFilesystemTakesIsUnsafe() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("x".repeat(300), "x");
        }

        // Then
        assertThat(fault(Limits.usual()).rule()).isEqualTo(UnsafeInput.ZIP_UNSAFE_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "A.XML"})
    void twoFilesOfOneNameAreRefused(String second) throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("a.xml", "1").with("b.xxx", "2");
        }
        Zips.rename(zip, "b.xxx", second);

        // Then
        assertThat(fault(Limits.usual()).rule()).isEqualTo(UnsafeInput.ZIP_DUPLICATE_NAME);
    }

    @Test
    void aFileThatIsAFolderTooIsRefused() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("a/b", "1").with("a", "2");
        }

        // Then
        assertThat(fault(Limits.usual()).rule()).isEqualTo(UnsafeInput.ZIP_DUPLICATE_NAME);
    }

    @Test
    void aLinkIsRefused() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("link", "/etc/passwd");
        }
        Zips.patch(zip, 5, 3);
        Zips.patch(zip, 38, 0, 0, 0xFF, 0xA1);

        // Then
        assertThat(fault(Limits.usual()).rule()).isEqualTo(UnsafeInput.ZIP_LINK);
    }

    @Test
    void anEncryptedFileIsRefused() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("hemmelig.xml", "<a/>");
        }
        Zips.patch(zip, 8, 1);

        // Then
        assertThat(fault(Limits.usual()).rule()).isEqualTo(UnsafeInput.ZIP_ENCRYPTED);
    }

    @Test
    void aBombIsRefusedLongBeforeItIsUnpacked() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("bombe.xml", new byte[50_000_000]);
        }

        // When
        var fault = fault(Limits.usual());

        // Then
        assertThat(fault.rule()).isEqualTo(UnsafeInput.ZIP_RATIO);
        assertThat(Files.size(target.resolve("bombe.xml"))).isLessThan(12_000_000);
    }

    @Test
    void smallFilesMayBePackedWell() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("a.txt", new byte[900_000]);
        }

        // When
        unpack(Limits.usual());

        // Then
        assertThat(target.resolve("a.txt")).hasSize(900_000);
    }

    @Test
    void tooManyFilesAreRefused() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("1", "1").with("2", "2").with("3", "3");
        }

        // Then
        assertThat(fault(new Limits(2, 1000, 9)).rule()).isEqualTo(UnsafeInput.ZIP_TOO_MANY_ENTRIES);
    }

    @Test
    void aTableOfContentsThatIsTooLongIsNotEvenRead() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            for (int i = 0; i < 66_000; i++) {
                zips.with("f" + i, "");
            }
        }

        // Then
        assertThat(fault(Limits.usual()).rule()).isEqualTo(UnsafeInput.ZIP_TOO_MANY_ENTRIES);
    }

    @Test
    void tooManyBytesAreRefused() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("1", "12345").with("2", "123456");
        }

        // Then
        assertThat(fault(new Limits(10, 10, 9)).rule()).isEqualTo(UnsafeInput.ZIP_TOO_LARGE);
    }

    @Test
    void whatIsNoZipIsUnreadable() throws Exception {
        // Given
        Files.writeString(zip, "<melding/>");

        // Then
        assertThat(fault(Limits.usual()).rule()).isEqualTo(FileSetRule.UNREADABLE_ZIP);
    }

    @Test
    void everyTruncatedZipIsUnreadable() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("a.xml", "<a/>").with("b.xml", "<b/>");
        }
        var whole = Files.readAllBytes(zip);

        for (int length = 0; length < whole.length; length++) {
            // When
            Files.write(zip, Arrays.copyOf(whole, length));

            // Then
            assertThat(fault(Limits.usual()).rule()).isEqualTo(FileSetRule.UNREADABLE_ZIP);
        }
    }

    @Test
    void aDamagedByteIsFound() throws Exception {
        // Given
        try (var zips = new Zips(zip)) {
            zips.with("a.xml", "<a/>");
        }
        Zips.patch(zip, 16, 1, 2, 3, 4);

        // Then
        assertThat(fault(Limits.usual()).rule()).isEqualTo(FileSetRule.UNREADABLE_ZIP);
    }

    private void unpack(Limits limits) throws IOException {
        new ZipUnpacker(limits).unpack(zip, target);
    }

    private ZipFault fault(Limits limits) {
        var fault = catchThrowableOfType(ZipFault.class, () -> unpack(limits));
        assertThat(fault).isNotNull();
        return fault;
    }
}
