package dev.altinncourier.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.altinncourier.journal.WebhookConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to the receiver of a webhook that an event is courier's, and that it was sent just now. The file with the secret is
 * read at each event: whoever replaces the secret replaces the file. While both ends change over, the file holds two, one a
 * line; then there is a signature by each.
 */
@Singleton
public final class WebhookSignature {

    /** The header that it is sent in. */
    public static final String HEADER = "X-Courier-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_SECRETS = 2;
    private static final int MOST_BYTES = 4096;

    private final Path file;
    private final Clock clock;

    public WebhookSignature(WebhookConfig config, Clock clock) {
        this.file = config.secretFile().orElse(Path.of(""));
        this.clock = clock;
    }

    /**
     * The value of the header for a body: {@code t=<unix seconds>,v1=<hex>}, where {@code v1} is of {@code <t>.<body>}.
     *
     * @throws IOException when the file cannot be read, or holds no secret
     */
    public String of(byte[] body) throws IOException {
        long time = clock.instant().getEpochSecond();
        var header = new StringBuilder("t=").append(time);
        for (var secret : secrets(file)) {
            header.append(",v1=").append(sign(secret, time, body));
        }
        return header.toString();
    }

    static List<String> secrets(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("the file of the webhook's secret is too large to be one");
        }
        var secrets = Files.readString(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
            throw new IOException("the file of the webhook's secret must hold one secret, or two while it is replaced");
        }
        return secrets;
    }

    private static String sign(String secret, long time, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
