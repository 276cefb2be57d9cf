package dev.altinncourier.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a JSON manifest.
 *
 * @param place where it stands in the manifest, for reports
 * @param name path inside the submission
 * @param kind how its content comes
 * @param content base64, a path, or an address
 * @param sha256 in lower case; null when the sender gave none
 */
record MessagePart(String place, String name, Kind kind, String content, @Nullable String sha256) {

    private static final Pattern SUM = Pattern.compile("[0-9a-fA-F]{64}");

    /** How the content of a part comes. */
    enum Kind {
        /** In the message, as base64. */
        CONTENT,
        /** As a file below an allowed folder. */
        PATH,
        /** From an allowed host. */
        URL;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a part, and leaves in the manifest only what it says of the file. */
    static MessagePart takenFrom(ObjectNode part, String place) throws MessageRefused {
        var given = List.of(Kind.values()).stream()
                .filter(kind -> part.hasNonNull(kind.key()))
                .toList();
        if (given.size() != 1 || !part.get(given.get(0).key()).isTextual()) {
            throw MessageRule.PART_WITHOUT_CONTENT.refused(place);
        }
        var kind = given.get(0);
        if (!part.path("name").isTextual()) {
            throw MessageRule.PART_NAME.refused(place);
        }
        var sum = sum(part, kind, place);
        var content = part.remove(kind.key()).textValue();
        return new MessagePart(place, part.get("name").textValue(), kind, content, sum);
    }

    private static @Nullable String sum(ObjectNode part, Kind kind, String place) throws MessageRefused {
        var sum = part.path("sha256");
        if (kind != Kind.CONTENT && !SUM.matcher(sum.asText()).matches()) {
            throw MessageRule.CLAIM_CHECK_WITHOUT_SUM.refused(place);
        }
        return sum.isTextual() ? sum.textValue().toLowerCase(Locale.ROOT) : null;
    }

    /** The content is the sender's. */
    @Override
    public String toString() {
        return "MessagePart[" + place + "]";
    }
}
