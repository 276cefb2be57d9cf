package dev.altinncourier.message;

import dev.altinncourier.submission.MessageRef;
import java.io.InputStream;
import java.util.Map;

/**
 * A request that posts a submission: its files as a form, or one of the shapes of a message as the whole body.
 *
 * @param ref what it is recognised by
 * @param properties profile, key, owner, name, resend, from its query or headers
 * @param contentType of its body; empty when it does not say
 * @param body read once, as a stream
 */
public record PostedRequest(MessageRef ref, Map<String, String> properties, String contentType, InputStream body) {

    private static final String MULTIPART = "multipart/form-data";

    public PostedRequest {
        properties = Map.copyOf(properties);
    }

    boolean isForm() {
        return contentType.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    PostedRequest with(InputStream other) {
        return new PostedRequest(ref, properties, contentType, other);
    }

    /** Properties can hold a person's number. */
    @Override
    public String toString() {
        return "PostedRequest[" + ref.source() + "]";
    }
}
