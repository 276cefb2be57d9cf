package dev.altinncourier.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The message that a submission came as: the same one is recognised when it is delivered once more.
 *
 * @param source where it came from: {@code jms:courier.inbox}, {@code kafka:courier-inbox}, {@code rest}
 * @param id the sender's or the broker's name for it, unique within the source; at most 255 characters
 * @param replyTo where its sender wants to be told what becomes of it; null for nowhere of its own
 * @param correlation what the sender recognises by that this is told of it; null for courier's id of the submission
 */
public record MessageRef(String source, String id, @Nullable String replyTo, @Nullable String correlation) {

    private static final int LONGEST = 255;

    public MessageRef {
        if (id.isBlank() || id.length() > LONGEST || source.isBlank() || source.length() > LONGEST) {
            throw new IllegalArgumentException("a message has a source and an id of 1 to 255 characters");
        }
    }

    public MessageRef(String source, String id) {
        this(source, id, null);
    }

    public MessageRef(String source, String id, @Nullable String replyTo) {
        this(source, id, replyTo, null);
    }

    /** A message whose id may be of any length: of a longer one its digest is kept, by which it is recognised as well. */
    public static MessageRef of(String source, String id, @Nullable String replyTo) {
        return new MessageRef(source, id.length() > LONGEST ? digest(id) : id, kept(replyTo));
    }

    /** The same, told of under another name. */
    public MessageRef toldAs(@Nullable String name) {
        return new MessageRef(source, id, replyTo, kept(name));
    }

    private static @Nullable String kept(@Nullable String text) {
        return text != null && text.length() <= LONGEST ? text : null;
    }

    private static String digest(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
