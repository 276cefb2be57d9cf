package dev.altinncourier.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/**
 * One sum for all that a message says, taken while it is read. What is delivered again has the same; what only bears the id of
 * another has not, and must not be taken for it.
 */
public final class MessageSum {

    private final MessageDigest digest = Sums.sha256();

    MessageSum(Map<String, String> properties) {
        new TreeMap<>(properties).forEach((name, value) -> digest.update((name + "\0" + value + "\0").getBytes(UTF_8)));
    }

    /** A sum that is complete when the message's body has been read to its end. */
    public static MessageSum of(IncomingMessage message) {
        return new MessageSum(message.properties());
    }

    /** The sum of a message that is read for it alone. */
    public static String read(IncomingMessage message) throws IOException, MessageRefused {
        var sum = of(message);
        try (var body = message.body().open()) {
            return sum.readToEnd(body);
        }
    }

    /** The message whose reading is summed up. */
    public IncomingMessage over(IncomingMessage message) {
        return new IncomingMessage(
                message.ref(), message.properties(), () -> over(message.body().open()));
    }

    InputStream over(InputStream body) {
        return new DigestInputStream(body, digest);
    }

    String readToEnd(InputStream body) throws IOException {
        over(body).transferTo(OutputStream.nullOutputStream());
        return hex();
    }

    /** The sum; to be asked for once. */
    public String hex() {
        return Sums.hex(digest);
    }
}
