package dev.altinncourier.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a loss where a form is JSON, and what does not. */
class JsonFormComparerTest {

    private final Path folder;

    JsonFormComparerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":\"x\"}| {\"b\":\"x\",\"a\":1}",
                "{\"a\":1}| {\"a\":1.0,\"b\":0,\"c\":null,\"d\":[]}",
                "{\"a\":null,\"b\":\"\",\"c\":{},\"d\":[],\"e\":{\"f\":null}}| {}",
                "{\"a\":\"2026-01-31T12:00:00+01:00\"}| {\"a\":\"2026-01-31T11:00:00Z\"}",
                "{\"Navn\":\"x\"}| {\"navn\":\"x\"}",
                "{\"a\":[{\"b\":1},{\"b\":2}]}| {\"a\":[{\"b\":1,\"id\":\"x\"},{\"b\":2,\"id\":\"y\"}]}",
                "{\"a\":\"\\u00e6\"}| {\"a\":\"æ\"}"
            })
    void sameContentInOtherWordsIsNoDifference(String sent, String stored) throws Exception {
        // When
        var comparison = compare(sent, stored);

        // Then
        assertThat(comparison.isLossless()).isTrue();
        assertThat(comparison.changed()).isEmpty();
    }

    @Test
    void eachUnknownFieldIsLostByItselfAndTakesNothingAlong() throws Exception {
        // When
        var comparison = compare(
                "{\"a\":1,\"feil\":{\"x\":1},\"feil2\":\"hemmelig\",\"b\":{\"c\":1,\"d\":2},\"e\":3}",
                "{\"a\":1,\"b\":{\"c\":1},\"e\":0}");

        // Then
        assertThat(comparison.lost())
                .extracting(Loss::xpath, Loss::cause)
                .containsExactly(
                        tuple("/feil", Loss.Cause.UNKNOWN_HERE),
                        tuple("/feil2", Loss.Cause.UNKNOWN_HERE),
                        tuple("/b/d", Loss.Cause.UNKNOWN_HERE));
        assertThat(comparison.changed()).containsExactly("/e");
        assertThat(comparison.toString()).doesNotContain("hemmelig");
    }

    @Test
    void insideAnObjectUnknownFieldsTakeNothingAlongEither() throws Exception {
        // When
        var comparison = compare("{\"b\":{\"x\":1,\"y\":2,\"e\":3}}", "{\"b\":{\"e\":0}}");

        // Then
        assertThat(comparison.lost())
                .extracting(Loss::xpath, Loss::cause)
                .containsExactly(tuple("/b/x", Loss.Cause.UNKNOWN_HERE), tuple("/b/y", Loss.Cause.UNKNOWN_HERE));
        assertThat(comparison.changed()).containsExactly("/b/e");
    }

    @Test
    void itemsOfAnArrayAreTold() throws Exception {
        // When
        var comparison = compare(
                "{\"linjer\":[{\"belop\":1},{\"belop\":2},{\"belop\":3}]}",
                "{\"linjer\":[{\"belop\":1},{\"belop\":null}]}");

        // Then
        assertThat(comparison.lost())
                .extracting(Loss::xpath, Loss::cause)
                .containsExactly(
                        tuple("/linjer[2]/belop", Loss.Cause.VALUE_GONE), tuple("/linjer[3]", Loss.Cause.UNKNOWN_HERE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":1| x", "[1]| x", "<html/>| x", "{}{}| x", "''| x"})
    void aStoredFormThatIsNoneIsNotCompared(String stored, String ignored) {
        assertThatThrownBy(() -> compare("{\"a\":1}", stored)).isInstanceOf(UnreadableForm.class);
    }

    @Test
    void aStoredFormWithoutEndIsGivenUp() {
        // Given
        var nested = "{\"a\":".repeat(5_000);

        // Then
        assertThatThrownBy(() -> compare("{\"a\":1}", nested)).isInstanceOf(FormTooLarge.class);
    }

    private Comparison compare(String sent, String stored) throws Exception {
        var file = Files.writeString(folder.resolve("sent.json"), sent);
        var stream = new ByteArrayInputStream(stored.getBytes(StandardCharsets.UTF_8));
        return new FormComparer().compare(FormKind.JSON, file, stream);
    }
}
