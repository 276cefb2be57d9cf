package dev.altinncourier.merge;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Copies values of JSON as they are written, numbers in their own spelling. */
final class JsonCopy {

    private JsonCopy() {}

    /** Is told how far a copy has come. */
    interface Progress {
        void check() throws FieldsTooLarge;
    }

    /** The value that the parser stands at, with all that is in it. */
    static void value(JsonParser json, JsonGenerator out, Progress progress) throws IOException, FieldsTooLarge {
        int depth = 0;
        do {
            var token = json.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isNumeric()) {
                out.writeNumber(json.getText());
            } else {
                out.copyCurrentEvent(json);
            }
            progress.check();
        } while (depth > 0 && json.nextToken() != null);
    }
}
