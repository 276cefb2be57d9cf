package dev.altinncourier.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the sender's form when fields of Altinn's are put into it. */
class FormMergerTest {

    private static final List<String> KEPT = List.of("metadata.versjon", "endret");

    private final Path folder;

    FormMergerTest(@TempDir Path temp) {
        folder = temp;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // sent | merged
                "{\"a\":1}| {\"a\":1,\"metadata\":{\"versjon\":7},\"endret\":\"2026\"}",
                "{\"endret\":\"x\",\"metadata\":{\"versjon\":1,\"b\":2},\"a\":1}| {\"endret\":\"2026\",\"metadata\":{\"versjon\":7,\"b\":2},\"a\":1}",
                "{\"metadata\":{\"b\":[1,{\"c\":1.50}]}}| {\"metadata\":{\"b\":[1,{\"c\":1.50}],\"versjon\":7},\"endret\":\"2026\"}",
                "{\"metadata\":null,\"Endret\":[1,2]}| {\"metadata\":{\"versjon\":7},\"Endret\":\"2026\"}"
            })
    void jsonFieldsAreOverwrittenOrAdded(String sent, String merged) throws Exception {
        assertThat(json(sent, "{\"metadata\":{\"versjon\":7,\"annet\":1},\"endret\":\"2026\",\"a\":null}"))
                .isEqualTo(merged);
    }

    @Test
    void aFieldThatIsAnObjectIsKeptWhole() throws Exception {
        // Given
        var merger = new FormMerger(List.of("metadata"), true);

        // When
        merge(merger, "{\"metadata\":{\"x\":1},\"a\":2}", "{\"metadata\":{\"versjon\":7,\"l\":[1.0,2e3]}}");

        // Then
        assertThat(merged()).isEqualTo("{\"metadata\":{\"versjon\":7,\"l\":[1.0,2e3]},\"a\":2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // sent | merged
                "<s><endret>1</endret><metadata><versjon>1</versjon></metadata><a>x</a></s>"
                        + "| <s><endret>2026</endret><metadata><versjon>7</versjon></metadata><a>x</a></s>",
                "<s><metadata><b/></metadata><a>x</a></s>"
                        + "| <s><endret>2026</endret><metadata><versjon>7</versjon><b></b></metadata><a>x</a></s>",
                "<s><a>x</a></s>| <s><endret>2026</endret><metadata><versjon>7</versjon></metadata><a>x</a></s>",
                "<s><z/></s>| <s><z></z><endret>2026</endret><metadata><versjon>7</versjon></metadata></s>",
                "<s/>| <s><endret>2026</endret><metadata><versjon>7</versjon></metadata></s>"
            })
    void xmlElementsAreOverwrittenOrPutWhereAltinnHasThem(String sent, String merged) throws Exception {
        assertThat(xml(sent, "<s><endret>2026</endret><metadata><versjon>7</versjon><b>1</b></metadata><a/></s>"))
                .isEqualTo(merged);
    }

    @Test
    void whatGoesBeforeTellsThePlaceWhereNothingFollows() throws Exception {
        assertThat(xml("<s><a>1</a><z>2</z></s>", "<s><a>9</a><endret>2026</endret></s>"))
                .isEqualTo("<s><a>1</a><endret>2026</endret><z>2</z></s>");
    }

    @Test
    void aKeptElementTakesTheNamespaceOfTheFormItGoesInto() throws Exception {
        assertThat(xml(
                        "<m:s xmlns:m=\"urn:s\"><m:a b=\"c\">x</m:a></m:s>",
                        "<s xmlns=\"urn:s\"><endret t=\"u\">2026</endret><a/></s>"))
                .isEqualTo("<m:s xmlns:m=\"urn:s\"><m:endret t=\"u\">2026</m:endret><m:a b=\"c\">x</m:a></m:s>");
        assertThat(xml("<s><a/></s>", "<s xmlns=\"urn:s\"><endret>2026</endret><a/></s>"))
                .isEqualTo("<s><endret>2026</endret><a></a></s>");
    }

    @Test
    void theSendersFormKeepsItsContentAndItsFile() throws Exception {
        // Given
        var sent = "<s xmlns=\"urn:s\"><!-- c --><a>å &lt;&amp;&#10;</a><![CDATA[<b>]]></s>";

        // When
        var merged = xml(sent, "<s xmlns=\"urn:s\"><endret>2026</endret></s>");

        // Then
        assertThat(merged).contains("<a>å &lt;&amp;").contains("<!-- c -->").contains("<endret>2026</endret>");
        assertThat(folder.resolve("in/sent")).hasContent(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}| {\"endret\":null,\"metadata\":{}}| true",
                "<s/>| <s xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><endret/><metadata><versjon xsi:nil='true'/></metadata></s>| false"
            })
    void whereAltinnHasNothingNothingIsKept(String sent, String stored, boolean json) throws Exception {
        // Given
        Files.createDirectories(folder.resolve("merged/in"));
        Files.writeString(folder.resolve("merged/in/sent"), "of an earlier time");

        // When
        merge(new FormMerger(KEPT, json), sent, stored);

        // Then
        assertThat(folder.resolve("merged/in/sent")).doesNotExist();
    }

    @Test
    void theSameFormsGiveTheSameBytes() throws Exception {
        // Given
        var first = xml("<s><a>x</a></s>", "<s><endret>2026</endret></s>");

        // When
        var second = xml("<s><a>x</a></s>", "<s><endret>2026</endret></s>");

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aStoredFormThatIsCutIsNotUsed() {
        assertThatThrownBy(() -> xml("<s/>", "<s><endret>2026</endret>")).isInstanceOf(UnreadableFields.class);
        assertThatThrownBy(() -> json("{}", "{\"endret\":1")).isInstanceOf(UnreadableFields.class);
        assertThatThrownBy(() -> json("{}", "<html/>")).isInstanceOf(UnreadableFields.class);
    }

    @Test
    void fieldsWithoutEndAreRefused() {
        // Given
        var large = String.join("", Collections.nCopies(200_000, "0123456789"));

        // Then
        assertThatThrownBy(() -> json("{}", "{\"endret\":\"" + large + "\"}")).isInstanceOf(FieldsTooLarge.class);
        assertThatThrownBy(() -> xml("<s/>", "<s><endret>" + large + "</endret></s>"))
                .isInstanceOf(FieldsTooLarge.class);
    }

    private String json(String sent, String stored) throws Exception {
        merge(new FormMerger(KEPT, true), sent, stored);
        return merged();
    }

    private String xml(String sent, String stored) throws Exception {
        merge(new FormMerger(KEPT, false), sent, stored);
        return merged().replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "");
    }

    private void merge(FormMerger merger, String sent, String stored) throws Exception {
        Files.createDirectories(folder.resolve("in"));
        var file = Files.writeString(folder.resolve("in/sent"), sent);
        var stream = new ByteArrayInputStream(stored.getBytes(StandardCharsets.UTF_8));
        merger.merge(file, stream, folder.resolve("merged/in/sent"));
    }

    private String merged() throws Exception {
        return Files.readString(folder.resolve("merged/in/sent"));
    }
}
