package dev.altinncourier.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.altinncourier.check.TextWalk.Found;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts that stand at some places of a JSON document, as intake does: {@code /a/b} is the value of {@code b} in
 * the object {@code a}, and the items of an array all have the array's name.
 */
final class FieldTexts {

    private static final JsonFactory JSON = new JsonFactory();

    private FieldTexts() {}

    /** The texts of each place, in the order of the places. */
    static List<List<Found>> of(InputStream document, TextWalk walk) throws IOException {
        try (var json = JSON.createParser(document)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                read(token, json, walk);
            }
        }
        return walk.found();
    }

    private static void read(JsonToken token, JsonParser json, TextWalk walk) throws IOException {
        var context = json.getParsingContext();
        switch (token) {
            case START_OBJECT -> enter(json, walk, context.getParent());
            case END_OBJECT -> leave(walk);
            case FIELD_NAME, START_ARRAY, END_ARRAY, VALUE_NULL, NOT_AVAILABLE -> {
                // Arrays are seen through, and null is no text.
            }
            default -> {
                enter(json, walk, context);
                walk.text(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
                leave(walk);
            }
        }
    }

    private static void enter(JsonParser json, TextWalk walk, @Nullable JsonStreamContext context) {
        var name = name(context);
        if (!name.isEmpty()) {
            walk.enter(name, json.currentTokenLocation().getLineNr());
        }
    }

    /** The root has no name and was not entered. */
    private static void leave(TextWalk walk) {
        if (walk.depth() > 0) {
            walk.leave();
        }
    }

    private static String name(@Nullable JsonStreamContext context) {
        var around = context;
        while (around != null && !around.inObject()) {
            around = around.getParent();
        }
        var name = around == null ? null : around.getCurrentName();
        return name == null ? "" : name;
    }
}
