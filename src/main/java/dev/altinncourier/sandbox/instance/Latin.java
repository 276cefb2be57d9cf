package dev.altinncourier.sandbox.instance;

import java.nio.charset.StandardCharsets;

/** Header values arrive one character a byte; the app library reads the bytes as UTF-8. */
final class Latin {

    private Latin() {}

    static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
