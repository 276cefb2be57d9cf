package dev.altinncourier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a JSON form must be before it is sent, and what is found in it on the way. */
class JsonCheckTest {

    private static final Places PLACES = Places.of(Stream.of("//orgnr", "/melding/aar", "/linjer/belop"));

    private final JsonCheck check = new JsonCheck(Limits.usual());

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"a\":[1,2.5e3,null,true,{}],\"æ\":\"\\u00e6 \\\"\"}\n", " {\"a\":{\"a\":{\"a\":1}}}"})
    void anObjectInUtf8Passes(String json) throws Exception {
        assertThat(read(json)).isNotNull();
    }

    @Test
    void placesAreFoundByNamesAndThroughArrays() throws Exception {
        // When
        var found = read("{\"orgnr\":\" 910423185 \",\"melding\":{\"aar\":2026,\"annet\":{\"aar\":1,\"orgnr\":null}},"
                + "\"linjer\":[{\"belop\":1},[{\"belop\":2.50}],{\"belop\":1}]}");

        // Then
        assertThat(found.at("//orgnr")).containsExactly("910423185");
        assertThat(found.at("/melding/aar")).containsExactly("2026");
        assertThat(found.at("/linjer/belop")).containsExactly("1", "2.50");
        assertThat(found.toString()).doesNotContain("910423185");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,}| JSON_MALFORMED| line 1",
                "{\"a\":1| JSON_MALFORMED| line 1",
                "{\"a\":1}{}| JSON_MALFORMED| line 1",
                "[1]| JSON_MALFORMED| line 1",
                "<a/>| JSON_MALFORMED| line 1",
                "{\"a\":{\"b\":1,\"c\":2,\"b\":3}}| JSON_DUPLICATE_NAME| line 1, column",
                "{\"a\":[{\"b\":1,\"\\u0062\":3}]}| JSON_DUPLICATE_NAME| line 1, column"
            })
    void whatAltinnWouldSpoilIsRefusedWithItsPlace(String json, JsonRule rule, String place) {
        var fault = fault(bytes(json));
        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.place()).startsWith(place);
    }

    @Test
    void lettersOfAnotherEncodingAreRefused() {
        var latin = new ByteArrayInputStream("{\n\"navn\":\"Bl\u00e5b\u00e6r\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(fault(latin).rule()).isEqualTo(JsonRule.JSON_ENCODING);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(fault(bytes("{\"a\":".repeat(100_000))).rule()).isEqualTo(JsonRule.JSON_TOO_COMPLEX);
    }

    @Test
    @Timeout(60)
    void namesWithoutEndAreRefused() {
        // Given
        var names = Stream.iterate(0, i -> i + 1).limit(300_000).map(i -> "\"name" + i + "\":1,");

        // When
        var fault = fault(joined(Stream.concat(Stream.of("{"), names)));

        // Then
        assertThat(fault.rule()).isEqualTo(JsonRule.JSON_TOO_COMPLEX);
    }

    @Test
    @Timeout(60)
    void aHundredMegabytesOfTextPassInLittleMemory() throws Exception {
        // Given
        var text = Stream.generate(() -> "QUJD".repeat(4_000)).limit(6_250);
        var in = joined(Stream.concat(Stream.concat(Stream.of("{\"orgnr\":\"1\",\"b\":\""), text), Stream.of("\"}")));

        // When
        var found = check.read(in, PLACES);

        // Then
        assertThat(found.at("//orgnr")).containsExactly("1");
    }

    private FoundTexts read(String json) throws IOException {
        return check.read(bytes(json), PLACES);
    }

    private JsonFault fault(InputStream in) {
        var fault = catchThrowableOfType(JsonFault.class, () -> check.read(in, PLACES));
        assertThat(fault).isNotNull();
        return fault;
    }

    private static InputStream joined(Stream<String> texts) {
        return new SequenceInputStream(
                Collections.enumeration(texts.map(JsonCheckTest::bytes).toList()));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
