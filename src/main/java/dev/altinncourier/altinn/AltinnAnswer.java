package dev.altinncourier.altinn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.altinncourier.submission.PersonalData;
import dev.altinncourier.submission.RawAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What Altinn answered. The body is read as what it is, not as what its Content-Type says (contract 0.3).
 *
 * @param status HTTP status
 * @param contentType as answered
 * @param retryAfter how long the server asks to be left alone
 * @param body the bytes, at most {@link #LARGEST_BODY}
 */
public record AltinnAnswer(int status, @Nullable String contentType, @Nullable Duration retryAfter, Bytes body) {

    /** An instance with many data elements is some hundred kB; more than this is no answer of Altinn's. */
    public static final int LARGEST_BODY = 16 * 1024 * 1024;

    private static final int REPORTED = 16 * 1024;
    /** Strict at the end, so that {@code 404 - Not Found} is words and not the number 404. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Bytes that a record may hold. */
    public static final class Bytes {
        private final byte[] value;

        public Bytes(byte[] value) {
            this.value = value.clone();
        }

        /** A copy of them. */
        public byte[] copy() {
            return value.clone();
        }

        String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; a body that is none becomes a text node, an empty one a missing node. */
    public JsonNode json() {
        var text = body.text();
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    /** Whether a gateway answered in Altinn's place: Altinn's own APIs never answer in HTML. */
    public boolean isFromGateway() {
        return (contentType != null && contentType.startsWith("text/html"))
                || body.text().stripLeading().startsWith("<!")
                || body.text().stripLeading().startsWith("<html");
    }

    /** Whether it says of itself that it is plain words: asked for JSON, apps quote theirs. */
    boolean isInPlainText() {
        return contentType != null && contentType.startsWith("text/plain");
    }

    /** The body as it came. */
    public String text() {
        return body.text();
    }

    /** The words of an error, whatever its shape: text, quoted text, or title and detail of a problem. */
    public String words() {
        var json = json();
        if (json.isTextual()) {
            return json.textValue();
        }
        var title = json.path("title").asText("");
        var detail = json.path("detail").asText("");
        return (title + " " + detail).strip();
    }

    /** The answer as a report shows it: capped and without personal data. */
    public RawAnswer raw(AltinnCall call) {
        return new RawAnswer(call.inWords(), status, contentType, PersonalData.maskStart(body.text(), REPORTED));
    }
}
