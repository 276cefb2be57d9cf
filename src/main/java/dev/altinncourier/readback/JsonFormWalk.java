package dev.altinncourier.readback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON form as a stream and takes its values for elements: a field is one with its name, and so is each item
 * of an array. Upper and lower case of names mean nothing, since the app library reads them so; null is nothing.
 */
final class JsonFormWalk {

    private static final int MOST_ITEMS = 25_000_000;

    /** Names are not shared between readings: one form must not fill the memory for all others. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(com.fasterxml.jackson.core.StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final Digests digests;
    private final Visitor visitor;
    private final Deque<Node> path = new ArrayDeque<>();
    private int ordinals;

    JsonFormWalk(Digests digests, Visitor visitor) {
        this.digests = digests;
        this.visitor = visitor;
    }

    /** Goes to the end of the form. */
    void through(InputStream form) throws IOException, MalformedForm, FormTooLarge {
        try (var json = JSON.createParser(form)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedForm(new IOException("no object"));
            }
            path.push(new Node("", 1, ordinals++, digests.root(), false));
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                token(token, json);
            }
        } catch (StreamConstraintsException beyond) {
            throw new FormTooLarge("a value, a name or the nesting is beyond what can be compared");
        } catch (JsonProcessingException | CharConversionException failed) {
            throw new MalformedForm(failed);
        }
    }

    private void token(JsonToken token, JsonParser json) throws IOException, MalformedForm, FormTooLarge {
        var context = json.getParsingContext();
        switch (token) {
            case START_OBJECT -> path.push(start(name(context.getParent()), false));
            case END_OBJECT -> end();
            case FIELD_NAME, START_ARRAY, END_ARRAY -> {
                // A value tells its name itself, and arrays are seen through.
            }
            default -> scalar(token, json, name(context));
        }
    }

    private void end() throws IOException {
        var node = path.pop();
        if (!path.isEmpty()) {
            visitor.end(node);
        }
    }

    private void scalar(JsonToken token, JsonParser json, String name) throws IOException, MalformedForm, FormTooLarge {
        boolean nothing = token == JsonToken.VALUE_NULL;
        var node = start(name, nothing);
        if (!nothing) {
            node.value().append(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        }
        visitor.end(node);
    }

    private Node start(String name, boolean nil) throws IOException, MalformedForm, FormTooLarge {
        var parent = path.peek();
        if (parent == null) {
            throw new MalformedForm(new IOException("more than one value"));
        }
        int ordinal = ordinals++;
        if (ordinal > MOST_ITEMS) {
            throw new FormTooLarge("more than " + MOST_ITEMS + " values");
        }
        var read = name.toLowerCase(Locale.ROOT);
        var count = parent.count(read, ordinal);
        if (count.met == 2) {
            visitor.repeated(count.first);
        }
        var node = new Node(name, count.met, ordinal, digests.child(parent.key(), read, count.met), nil);
        visitor.start(node);
        return node;
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
