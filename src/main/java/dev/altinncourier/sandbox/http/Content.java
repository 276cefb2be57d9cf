package dev.altinncourier.sandbox.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes that were received: always their size and hash, the bytes themselves only where they are few. */
public record Content(long size, String sha256, byte @Nullable [] bytes) {

    /** Content bigger than this is not kept. */
    public static final int KEPT = 1024 * 1024;

    /** Content held in memory. */
    public static Content of(byte[] bytes) {
        return new Content(bytes.length, hex(digest().digest(bytes)), bytes);
    }

    /** The bytes, or an empty stream when they were not kept. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes == null ? new byte[0] : bytes);
    }

    /** The same content without its bytes. */
    public Content forgotten() {
        return new Content(size, sha256, null);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
