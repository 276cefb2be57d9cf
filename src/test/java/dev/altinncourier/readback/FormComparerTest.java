package dev.altinncourier.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.altinncourier.readback.Loss.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormComparerTest {

    private final Path folder;

    FormComparerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theOrderOfUnlikeSiblingsMeansNothing() {
        // When
        var found = compare(
                "<s><a>1</a><b x='1' y='2'><c>2</c><d>3</d></b></s>",
                "<s><b y='2' x='1'><d>3</d><c>2</c></b><a>1</a></s>");

        // Then
        assertThat(found.isLossless()).isTrue();
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void whatAltinnAddsIsNeitherLossNorChange() {
        // When
        var found = compare("<s><a>1</a></s>", "<s id='7'><p>prefill</p><a>1</a><sum>1</sum></s>");

        // Then
        assertThat(found).isEqualTo(new Comparison(List.of(), 0, List.of(), 0));
    }

    @Test
    void aCalculatedValueIsNotedAndNoLoss() {
        // When
        var found = compare(
                "<s><row><n>1</n></row><row><n>2</n></row><sum>0</sum></s>",
                "<s><row><n>1</n></row><row><n>9</n></row><sum>10</sum></s>");

        // Then
        assertThat(found.isLossless()).isTrue();
        assertThat(found.changed()).containsExactly("/s/row[2]/n", "/s/sum");
    }

    @Test
    void aMisspeltElementIsToldApartFromWhatItTookAlong() {
        // When
        var found = compare("<s><a>1</a><Navn>x</Navn><b>2</b><g><h>3</h></g></s>", "<s><a>1</a><b>0</b></s>");

        // Then
        assertThat(found.lost())
                .containsExactly(
                        new Loss("/s/Navn", Cause.UNKNOWN_HERE, null),
                        new Loss("/s/b", Cause.AFTER_UNKNOWN, "/s/Navn"),
                        new Loss("/s/g", Cause.AFTER_UNKNOWN, "/s/Navn"));
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void anUnknownElementWithoutContentIsStillTheCulprit() {
        // When
        var found = compare("<s><ukjent/><antall>3</antall></s>", "<s><antall>0</antall></s>");

        // Then
        assertThat(found.lost()).containsExactly(new Loss("/s/antall", Cause.AFTER_UNKNOWN, "/s/ukjent"));
    }

    @Test
    void aSumCalculatedToNothingIsNoLossWhereLaterSiblingsWereRead() {
        // When
        var found = compare("<s><valgfri/><sum>3</sum><navn>x</navn></s>", "<s><sum>0</sum><navn>x</navn></s>");

        // Then
        assertThat(found.isLossless()).isTrue();
        assertThat(found.changed()).containsExactly("/s/sum");
    }

    @Test
    void aRowGoneFromTheMiddleIsALossOfTheLastAndAChangeOfTheOneInItsPlace() {
        // When
        var found = compare("<s><r>a</r><r>b</r><r>c</r></s>", "<s><r>a</r><r>c</r></s>");

        // Then
        assertThat(found.lost()).extracting(Loss::xpath).containsExactly("/s/r[3]");
        assertThat(found.changed()).containsExactly("/s/r[2]");
    }

    @Test
    void rowsAreNumberedFromTheFirst() {
        // When
        var found = compare(
                "<s><r><n>a</n><x>1</x></r><r><n>b</n><x>1</x></r></s>", "<s><r><n>a</n></r><r><n>b</n></r></s>");

        // Then
        assertThat(found.lost()).extracting(Loss::xpath).containsExactly("/s/r[1]/x", "/s/r[2]/x");
    }

    @Test
    void aValueThatIsStoredEmptyIsALoss() {
        // When
        var found = compare("<s a='1'><b>x</b></s>", "<s a=''><b/></s>");

        // Then
        assertThat(found.lost())
                .containsExactly(new Loss("/s/@a", Cause.VALUE_GONE, null), new Loss("/s/b", Cause.VALUE_GONE, null));
    }

    @ParameterizedTest
    @CsvSource({
        "007, 7",
        "+012.500, 12.5",
        "-0, 0",
        "1E2, 100",
        "1.0, 1",
        "true, 1",
        "0, false",
        "2026-01-31, 2026-01-31T00:00:00",
        "2026-01-31T12:00:00.500, 2026-01-31T12:00:00.5",
        "2026-01-31T12:00:00+01:00, 2026-01-31T11:00:00+00:00",
        "2026-01-31T11:00:00Z, 2026-01-31T12:00:00+01:00",
        "' a  b ', 'a  b'"
    })
    void aSpellingIsNoChange(String sent, String stored) {
        // When
        var found = compare(
                "<s a='" + sent + "'><b>" + sent + "</b></s>", "<s a='" + stored + "'><b>" + stored + "</b></s>");

        // Then
        assertThat(found.isLossless()).isTrue();
        assertThat(found.changed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12.50, 12.51",
        "1, 10",
        "true, false",
        "2026-01-31, 2026-02-01",
        "2026-01-31T12:00:00, 2026-01-31T12:00:00Z",
        "'a  b', 'a b'",
        "Bl\u00e5b\u00e6r, Bl\ufffdb\ufffdr",
        "12345678901234567890, 12345678901234567891"
    })
    void anotherValueIsAChange(String sent, String stored) {
        // When
        var found = compare("<s><b>" + sent + "</b></s>", "<s><b>" + stored + "</b></s>");

        // Then
        assertThat(found.isLossless()).isTrue();
        assertThat(found.changed()).containsExactly("/s/b");
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 191, 193, 30_000, 300_000})
    void lineBreaksInBase64MeanNothing(int bytes) {
        // Given
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        var sent = Base64.getMimeEncoder().encodeToString(content);
        var stored = Base64.getEncoder().encodeToString(content);

        // When
        var same = compare("<s><b>\n" + sent + "\n</b></s>", "<s><b>" + stored + "</b></s>");
        var other = compare("<s><b>" + sent + "</b></s>", "<s><b>" + other(stored) + "</b></s>");

        // Then
        assertThat(same.changed()).isEmpty();
        assertThat(other.changed()).containsExactly("/s/b");
    }

    @Test
    void aLongTextDiffersByOneLetter() {
        // Given
        var text = "Lang tekst, med komma. ".repeat(2_000);

        // When
        var same = compare("<s><b>" + text + "</b></s>", "<s><b><![CDATA[" + text.strip() + "]]></b></s>");
        var other = compare("<s><b>" + text + "</b></s>", "<s><b>" + text + ".</b></s>");

        // Then
        assertThat(same.changed()).isEmpty();
        assertThat(other.changed()).containsExactly("/s/b");
    }

    @Test
    void childrenInNamespacesOfTheirOwnAreMatched() {
        // When
        var found = compare(
                "<a:s xmlns:a='urn:a' xmlns:b='urn:b'><b:x>1</b:x><a:x>2</a:x></a:s>",
                "<s xmlns='urn:a'><x>2</x><x xmlns='urn:b'>1</x></s>");

        // Then
        assertThat(found.isLossless()).isTrue();
        assertThat(found.changed()).isEmpty();
    }

    @Test
    void aFormWithoutNamespaceIsStoredWithThoseOfTheModel() {
        // When
        var found = compare("<s><x>1</x><y>2</y></s>", "<s xmlns='urn:a'><x>1</x><y xmlns='urn:b'>2</y></s>");

        // Then
        assertThat(found.isLossless()).isTrue();
    }

    @Test
    void findingsAreCountedBeyondThoseThatAreListed() {
        // Given
        var sent = new StringBuilder("<s>");
        for (int i = 0; i < 50_000; i++) {
            sent.append("<r><n>").append(i).append("</n></r>");
        }

        // When
        var found = compare(sent.append("</s>").toString(), "<s><r><n>7</n></r></s>");

        // Then
        assertThat(found.lostCount()).isEqualTo(49_999);
        assertThat(found.lost()).hasSize(Comparison.MOST_LISTED);
        assertThat(found.lost().get(0).xpath()).isEqualTo("/s/r[2]");
        assertThat(found.changedCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<s><b>1</b>",
                "<html><p>Bad gateway</html>",
                "<!DOCTYPE s [<!ENTITY e 'x'>]><s><b>1</b></s>",
                "<s><b>&e;</b></s>",
                "{\"b\": 1}"
            })
    void whatIsNoWholeFormIsNotCompared(String stored) throws IOException {
        // Given
        var sent = Files.writeString(folder.resolve("sent.xml"), "<s><b>1</b></s>");

        // When, then
        assertThatThrownBy(() -> new FormComparer().compare(FormKind.XML, sent, stream(stored)))
                .isInstanceOf(UnreadableForm.class)
                .hasNoCause();
    }

    @Test
    void aFormNestedWithoutEndIsNotCompared() throws IOException {
        // Given
        var sent = Files.writeString(folder.resolve("sent.xml"), "<s><b>1</b></s>");

        // When, then
        assertThatThrownBy(() -> new FormComparer().compare(FormKind.XML, sent, stream("<s>".repeat(2_000))))
                .isInstanceOf(FormTooLarge.class);
    }

    @Test
    void aBrokenConnectionIsNoFindingOfTheForm() throws IOException {
        // Given
        var sent = Files.writeString(folder.resolve("sent.xml"), "<s><b>1</b></s>");
        var broken = new SequenceInputStream(stream("<s><b>1"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        });

        // When, then
        assertThatThrownBy(() -> new FormComparer().compare(FormKind.XML, sent, broken))
                .isInstanceOf(IOException.class)
                .hasMessage("reset");
    }

    private static String other(String text) {
        return (text.startsWith("A") ? "B" : "A") + text.substring(1);
    }

    private Comparison compare(String sent, String stored) {
        return Forms.of(sent, stored).compared(folder);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
