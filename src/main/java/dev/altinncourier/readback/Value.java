package dev.altinncourier.readback;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Takes in the text of one element or attribute, which may be of any length, and keeps little more than a digest. */
final class Value {

    /** No number, date or flag is longer; beyond it only the text itself counts. */
    private static final int SHORT = 256;

    private static final int MOST_WHITE_SPACE = 1_024;
    private static final int BLOCK = 1_024;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder space = new StringBuilder();
    private @Nullable MessageDigest whole;
    private @Nullable MessageDigest packed;
    private long letters;
    private boolean base64 = true;

    static Value of(String text) {
        var value = new Value();
        value.append(text.toCharArray(), 0, text.length());
        return value;
    }

    void append(char[] from, int start, int count) {
        for (int i = start; i < start + count; i++) {
            char c = from[i];
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                letter(c);
            } else if (letters > 0) {
                // White space before and after a value means nothing; in between it is kept.
                space.append(c);
                if (space.length() > MOST_WHITE_SPACE) {
                    take(space);
                }
            }
        }
    }

    boolean isBlank() {
        return letters == 0;
    }

    /** The digest of the value in its one spelling. */
    long digest(Digests digests) {
        if (isBlank()) {
            return Digests.BLANK;
        }
        if (whole == null || packed == null) {
            return digests.text(Spelling.of(text.toString()));
        }
        digestText();
        return digests.bytes(base64 && letters % 4 == 0 ? packed.digest() : whole.digest());
    }

    private void letter(char c) {
        letters++;
        base64 = base64 && (isAlphanumeric(c) || c == '+' || c == '/' || c == '=');
        if (!space.isEmpty()) {
            take(space);
        }
        text.append(c);
        if (letters == SHORT + 1 || text.length() > BLOCK) {
            digestText();
        }
    }

    private void take(StringBuilder pending) {
        text.append(pending);
        pending.setLength(0);
        if (text.length() > BLOCK) {
            digestText();
        }
    }

    /** Moves the text that is held into the digests: as it is, and without white space. */
    private void digestText() {
        whole = whole == null ? Digests.sha256() : whole;
        packed = packed == null ? Digests.sha256() : packed;
        var all = ByteBuffer.allocate(2 * text.length());
        var letterBytes = ByteBuffer.allocate(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all.putChar(c);
            if (c > ' ') {
                letterBytes.putChar(c);
            }
        }
        whole.update(all.flip());
        packed.update(letterBytes.flip());
        text.setLength(0);
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
