package dev.altinncourier.sandbox.http;

import java.util.Optional;

/** One part of a multipart request. */
public record Part(Optional<String> name, Optional<String> filename, String contentType, Content content) {

    /** The content type without its parameters. */
    public String bareType() {
        int semicolon = contentType.indexOf(';');
        return semicolon < 0 ? contentType : contentType.substring(0, semicolon).trim();
    }
}
