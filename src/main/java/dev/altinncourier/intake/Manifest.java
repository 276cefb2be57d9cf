package dev.altinncourier.intake;

import dev.altinncourier.submission.InstanceOwner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender wrote in {@code submission.json}. Everything in it is optional.
 *
 * @param header whose it is and what it is called
 * @param parts the files that are meant; null when the profile's rules are to find them
 * @param vars values for the profile's templates
 * @param stopAt id of the task where courier stops
 * @param replyTo where status events go
 * @param resend true when the same content is meant to be sent again
 */
record Manifest(
        Header header,
        @Nullable List<NamedPart> parts,
        Map<String, String> vars,
        @Nullable String stopAt,
        @Nullable String replyTo,
        boolean resend) {

    static final String FILE = "submission.json";
    static final int MAX_BYTES = 1 << 20;
    static final Manifest NONE = new Manifest(new Header(null, null, null), null, Map.of(), null, null, false);

    Manifest with(Map<String, String> found) {
        return new Manifest(header, parts, found, stopAt, replyTo, resend);
    }

    /**
     * Whose a submission is and what it is called.
     *
     * @param profile must be that of the inbox folder
     * @param key used instead of the name of the drop
     * @param owner the instance owner
     */
    record Header(@Nullable String profile, @Nullable String key, @Nullable InstanceOwner owner) {}

    /**
     * One file that the sender names.
     *
     * @param name path inside the submission, with {@code /}
     * @param role of the profile; null when the rules are to find it
     * @param contentType sent instead of what the extension tells
     * @param sha256 of the bytes, in hex of either case
     */
    record NamedPart(String name, @Nullable String role, @Nullable String contentType, @Nullable String sha256) {}
}
