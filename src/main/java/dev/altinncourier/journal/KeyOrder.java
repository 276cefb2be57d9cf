package dev.altinncourier.journal;

import dev.altinncourier.submission.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The order of submissions that a sender gives one name: each waits until those received before it have been sent or
 * have ended. A row that still holds up the next ones has an {@code order_key}.
 */
final class KeyOrder {

    /** The number behind all that wait; its parameter is the key. */
    static final String NEXT_NUMBER =
            "(SELECT COALESCE(MAX(other.order_number), 0) + 1 FROM submission other WHERE other.order_key = ?)";

    /** Whether a row of {@code submission} has none of its key before it; true of one without a key. */
    static final String IS_FIRST = "NOT EXISTS (SELECT 1 FROM submission earlier"
            + " WHERE earlier.order_key = submission.order_key AND (earlier.order_number < submission.order_number"
            + " OR (earlier.order_number = submission.order_number AND earlier.id < submission.id)))";

    private KeyOrder() {}

    /** The key in the database: of one length, whatever the sender's name. */
    static String key(String profile, String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(profile.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the sender's part is done when a submission stands at a step, so that the next of its key may go. */
    static boolean isSent(Step step) {
        return step.compareTo(Step.AWAIT_FEEDBACK) >= 0;
    }
}
