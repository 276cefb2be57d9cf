package dev.altinncourier.readback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * The digests of one comparison. Both forms get the same salt, and each comparison a new one: what lies in its
 * temporary files tells nothing about the values.
 */
final class Digests {

    /** The digest of no text, and of white space. */
    static final long BLANK = 0;

    private static final int SALT_BYTES = 16;

    private final byte[] salt = new byte[SALT_BYTES];
    private final MessageDigest sha = sha256();
    private final ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES);

    Digests() {
        new SecureRandom().nextBytes(salt);
    }

    /** The place of the root. */
    Key root() {
        return new Key(0, 0);
    }

    /**
     * The place of a child.
     *
     * @param name its name, in a form that tells elements and attributes apart
     * @param index its number among those of its name
     */
    Key child(Key parent, String name, int index) {
        sha.update(salt);
        numbers.clear().putLong(parent.high()).putLong(parent.low()).putInt(index);
        sha.update(numbers.array());
        var digest = ByteBuffer.wrap(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new Key(digest.getLong(), digest.getLong());
    }

    /** The digest of a text; never {@link #BLANK}. */
    long text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of bytes; never {@link #BLANK}. */
    long bytes(byte[] bytes) {
        sha.update(salt);
        long digest = ByteBuffer.wrap(sha.digest(bytes)).getLong();
        return digest == BLANK ? 1 : digest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
