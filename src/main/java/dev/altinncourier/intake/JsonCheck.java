package dev.altinncourier.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON file once, as a stream and in bounded memory, and refuses what Altinn would take and spoil: other
 * encodings than UTF-8, and names that stand twice in one object.
 */
final class JsonCheck {

    private static final int LONGEST_TEXT = 1_000_000;

    private final IntakeConfig limits;
    private final JsonFactory factory;

    JsonCheck(IntakeConfig limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.xmlMaxDepth())
                        // Of those that are looked for: all others are passed over and may have any length.
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(Math.min(limits.xmlMaxMarkup(), limits.xmlMaxNames()))
                        .build())
                // The table of names is shared by all readings: a hostile file would fill it for the rest.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    /**
     * Reads a document to its end.
     *
     * @throws JsonFault when it must not be sent
     */
    FoundTexts read(InputStream in, Places places) throws IOException {
        var json = factory.createParser(reader(in));
        try (json) {
            return walk(json, places);
        } catch (StreamConstraintsException beyond) {
            throw new JsonFault(JsonRule.JSON_TOO_COMPLEX, place(beyond.getLocation()), "beyond a limit");
        } catch (CharacterCodingException notUtf8) {
            throw new JsonFault(
                    JsonRule.JSON_ENCODING,
                    "line " + json.currentLocation().getLineNr() + " or later",
                    "a byte is not UTF-8");
        } catch (JsonProcessingException failed) {
            // The parser's own words may quote the form.
            boolean twice = String.valueOf(failed.getOriginalMessage()).startsWith("Duplicate field");
            throw new JsonFault(
                    twice ? JsonRule.JSON_DUPLICATE_NAME : JsonRule.JSON_MALFORMED,
                    place(failed.getLocation()),
                    twice ? "the same name twice" : "not well-formed");
        }
    }

    private static InputStreamReader reader(InputStream in) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, decoder);
    }

    private FoundTexts walk(JsonParser json, Places places) throws IOException {
        var walk = new JsonWalk(new PlaceWalk(places), new NameBudget(limits.xmlMaxNames()));
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonFault(JsonRule.JSON_MALFORMED, place(json.currentLocation()), "the form is no object");
        }
        int depth = 1;
        while (depth > 0) {
            var token = json.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            walk.token(token, json);
        }
        if (json.nextToken() != null) {
            throw new JsonFault(JsonRule.JSON_MALFORMED, place(json.currentLocation()), "more than one object");
        }
        return walk.found();
    }

    static String place(@Nullable JsonLocation at) {
        return at == null ? "line 1" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
