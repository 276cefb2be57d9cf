package dev.altinncourier.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sum for what is sent to whom: app, owner and the sender's parts, whatever they are called and in which order they came.
 * What courier can make of the other parts says nothing that these do not say, whoever made it: a return that comes once with
 * its sender's own envelope and once without is the same return.
 */
public final class ContentHash {

    private ContentHash() {}

    /**
     * @param app {@code org/app}
     * @param derived roles that courier can make of the other parts
     */
    public static String of(String app, Content content, Set<String> derived) {
        var parts = content.parts().stream()
                .filter(part -> !derived.contains(part.role()))
                .map(part -> part.role() + ":" + part.sha256())
                .sorted()
                .collect(Collectors.joining(","));
        var owner = content.owner();
        var text = app + "|" + owner.kind() + ":" + owner.number() + "|" + parts;
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
