package dev.altinncourier.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** Takes bytes one by one, counts and hashes them, and keeps them as long as they are few or a form wants them. */
final class ContentSink {

    private final MessageDigest digest = Content.digest();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final byte[] block = new byte[16 * 1024];
    private final long limit;
    private int filled;
    private long size;

    ContentSink(long limit) {
        this.limit = limit;
    }

    void put(byte value) {
        block[filled++] = value;
        if (filled == block.length) {
            flush();
        }
    }

    private void flush() {
        digest.update(block, 0, filled);
        size += filled;
        if (size <= limit) {
            kept.writeBytes(Arrays.copyOf(block, filled));
        } else {
            kept.reset();
        }
        filled = 0;
    }

    Content finish() {
        flush();
        return new Content(size, Content.hex(digest.digest()), size <= limit ? kept.toByteArray() : null);
    }
}
