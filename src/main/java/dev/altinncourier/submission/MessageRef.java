package dev.altinncourier.submission;

/**
 * The message that a submission came as: the same one is recognised when it is delivered once more.
 *
 * @param source where it came from: {@code jms:courier.inbox}, {@code kafka:courier-inbox}, {@code rest}
 * @param id the sender's or the broker's name for it, unique within the source; at most 255 characters
 */
public record MessageRef(String source, String id) {

    private static final int LONGEST = 255;

    public MessageRef {
        if (id.isBlank() || id.length() > LONGEST || source.isBlank() || source.length() > LONGEST) {
            throw new IllegalArgumentException("a message has a source and an id of 1 to 255 characters");
        }
    }
}
