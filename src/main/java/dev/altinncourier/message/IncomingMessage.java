package dev.altinncourier.message;

import dev.altinncourier.submission.MessageRef;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * A message as it came.
 *
 * @param ref what it is recognised by
 * @param properties its headers or properties: profile, key, owner, name, resend; others are not looked at
 * @param body read once, as a stream
 */
public record IncomingMessage(MessageRef ref, Map<String, String> properties, Body body) {

    /** Where the content comes from. */
    @FunctionalInterface
    public interface Body {
        /**
         * Opens it; the caller closes it.
         *
         * @throws MessageRefused when it is of a kind that has no bytes
         */
        InputStream open() throws IOException, MessageRefused;
    }

    public IncomingMessage {
        properties = Map.copyOf(properties);
    }

    /** Properties can hold a person's number. */
    @Override
    public String toString() {
        return "IncomingMessage[" + ref.source() + "]";
    }
}
