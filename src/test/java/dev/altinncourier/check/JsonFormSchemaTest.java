package dev.altinncourier.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormSchemaTest {

    private static final String SECRET = "01039012345";

    /** As the recorded app publishes it. */
    private static final String SCHEMA =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "model1.schema.json", "type": "object",
             "$ref": "#/$defs/Skjema",
             "$defs": {
               "Skjema": {"type": "object", "required": ["orgnr", "antall"], "properties": {
                 "orgnr": {"type": "string", "pattern": "^[0-9]{9}$"},
                 "slag": {"enum": ["A", "B"]},
                 "navn": {"type": "string", "maxLength": 5},
                 "antall": {"type": "integer", "minimum": 1},
                 "linje": {"type": "array", "items": {"$ref": "#/$defs/Linje"}}}},
               "Linje": {"type": "object", "additionalProperties": false, "properties": {"belop": {"type": "number"}}}}}
            """;

    private final Path folder;

    JsonFormSchemaTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFileThatFitsHasNoFindings() throws Exception {
        assertThat(findings("{\"orgnr\": \"897069650\", \"antall\": 1, \"linje\": [{\"belop\": 1.5}]}"))
                .isEmpty();
    }

    @Test
    void aFindingNamesFieldLineAndColumn() throws Exception {
        // When
        var found = findings("{\"orgnr\": \"897069650\", \"antall\": 1,\n \"linje\": [{},\n   {\"belop\": \"x\"}]}");

        // Then
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("/linje/1/belop");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.column()).isPositive();
            assertThat(finding.text().en()).isEqualTo("the value is of the wrong type");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"antall\": 1} | the field is missing: orgnr",
                "{\"orgnr\": \"" + SECRET + "\", \"antall\": 1} | the value has the wrong form",
                "{\"orgnr\": \"897069650\", \"antall\": \"" + SECRET + "\"} | the value is of the wrong type",
                "{\"orgnr\": \"897069650\", \"antall\": 1, \"navn\": \"" + SECRET + "\"} | the value is too long",
                "{\"orgnr\": \"897069650\", \"antall\": 1, \"slag\": \"" + SECRET
                        + "\"} | the value is not one of those allowed",
                "{\"orgnr\": \"897069650\", \"antall\": 1, \"linje\": [{\"ukjent\": \"" + SECRET
                        + "\"}]} | the field is not in the schema: ukjent",
            })
    void noFindingRepeatsTheValue(String form, String words) throws Exception {
        assertThat(findings(form)).singleElement().satisfies(finding -> {
            assertThat(finding.text().en()).isEqualTo(words);
            assertThat(finding.toString()).doesNotContain(SECRET);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/x.json", "file:///etc/passwd", "../x.json", "x.json"})
    void whatItRefersToMustLieBesideIt(String reference) {
        assertThatThrownBy(() -> JsonSchemaCompiler.compile(
                        write("s.json", "{\"properties\": {\"a\": {\"$ref\": \"" + reference + "\"}}}")))
                .isInstanceOf(UnusableSchema.class);
    }

    @Test
    void aSchemaBesideItIsFound() throws Exception {
        // Given
        write("felles.json", "{\"type\": \"integer\"}");
        var schema = write("s.json", "{\"properties\": {\"a\": {\"$ref\": \"felles.json\"}}}");

        // Then
        assertThat(JsonSchemaCompiler.compile(schema).findings(write("f.json", "{\"a\": \"x\"}")))
                .hasSize(1);
    }

    @Test
    void aSchemaInAJsonStringIsUnpacked() throws Exception {
        // Given
        var packed = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(SCHEMA);

        // Then
        assertThat(JsonSchemaCompiler.compile(packed, null).findings(write("f.json", "{\"antall\": 1}")))
                .hasSize(1);
    }

    @Test
    void whatIsTooLargeForMemoryIsNotChecked() {
        assertThatThrownBy(() -> findings("{\"navn\": \"" + "x".repeat(JsonFormSchema.LARGEST) + "\"}"))
                .isInstanceOf(NotCheckable.class);
    }

    private List<Finding> findings(String form) throws Exception {
        var schema = JsonSchemaCompiler.compile(SCHEMA.getBytes(StandardCharsets.UTF_8), null);
        return schema.findings(write("form.json", form));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
