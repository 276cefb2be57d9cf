package dev.altinncourier.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.resource.InputStreamSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes schemas out of JSON Schema files. One may refer to files that lie beside it, and to nothing else. */
final class JsonSchemaCompiler {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The schema language itself, which the library brings along. */
    private static final Pattern LANGUAGE =
            Pattern.compile("https?://json-schema\\.org/draft(-0\\d|/20\\d\\d-\\d\\d)/.*");

    /** What relative names are resolved by; nobody is asked there. */
    private static final URI BASE = URI.create("https://schema.invalid/schema.json");

    private JsonSchemaCompiler() {}

    /** Compiles a file with those beside it. */
    static JsonFormSchema compile(Path file) throws UnusableSchema {
        try {
            return compile(Files.readAllBytes(file), file.getParent());
        } catch (IOException e) {
            throw new UnusableSchema("it cannot be read");
        }
    }

    /**
     * Compiles one.
     *
     * @param folder of those that it refers to; null when it stands alone
     */
    static JsonFormSchema compile(byte[] json, @Nullable Path folder) throws UnusableSchema {
        try {
            var schema = unpacked(JSON.readTree(json));
            var version =
                    SpecVersionDetector.detectOptionalVersion(schema, false).orElse(VersionFlag.V202012);
            var factory = JsonSchemaFactory.getInstance(
                    version, builder -> builder.schemaLoaders(loaders -> loaders.add(iri -> beside(folder, iri))));
            var config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .preloadJsonSchema(true)
                    // The library's words are not wanted: they may repeat the value.
                    .messageSource((key, otherwise, locale, arguments) -> key)
                    .build();
            var compiled = factory.getSchema(BASE, schema, config);
            compiled.initializeValidators();
            return new JsonFormSchema(compiled);
        } catch (JsonProcessingException | JsonSchemaException e) {
            throw new UnusableSchema("it is no JSON Schema that can be used, or refers to what does not lie beside it");
        } catch (IOException e) {
            throw new UnusableSchema("it cannot be read");
        }
    }

    /** Asked for JSON, an app puts its schema into a JSON string (contract 8). */
    private static JsonNode unpacked(JsonNode schema) throws JsonProcessingException {
        return schema.isTextual() ? JSON.readTree(schema.textValue()) : schema;
    }

    private static @Nullable InputStreamSource beside(@Nullable Path folder, AbsoluteIri iri) {
        var text = iri.toString();
        if (LANGUAGE.matcher(text).matches()) {
            return null;
        }
        var file = folder == null ? null : folder.resolve(text.substring(text.lastIndexOf('/') + 1));
        if (file == null || !Files.isRegularFile(file)) {
            throw new JsonSchemaException("a schema that does not lie beside it");
        }
        return () -> Files.newInputStream(file);
    }
}
