package dev.altinncourier.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes a JSON document for elements with names, as places are written: {@code /a/b} is the value of {@code b} in the
 * object {@code a} of the root. The items of an array all have the array's name, like repeated elements.
 */
final class JsonWalk {

    private final PlaceWalk places;
    private final NameBudget names;

    JsonWalk(PlaceWalk places, NameBudget names) {
        this.places = places;
        this.names = names;
    }

    void token(JsonToken token, JsonParser json) throws IOException {
        var context = json.getParsingContext();
        switch (token) {
            case FIELD_NAME -> count(json);
            case START_OBJECT -> places.enter(name(context.getParent()));
            case END_OBJECT -> {
                if (places.depth() > 0) {
                    places.leave();
                }
            }
            case START_ARRAY, END_ARRAY, VALUE_NULL -> {
                // Arrays are seen through, and null is no text.
            }
            default -> scalar(json, name(context));
        }
    }

    FoundTexts found() {
        return places.found();
    }

    private void scalar(JsonParser json, String name) throws IOException {
        places.enter(name);
        if (places.isWatched()) {
            places.text(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        }
        places.leave();
    }

    private void count(JsonParser json) throws IOException {
        if (!names.allows(json.currentName())) {
            throw new JsonFault(
                    JsonRule.JSON_TOO_COMPLEX, JsonCheck.place(json.currentLocation()), "too many different names");
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
