package dev.altinncourier.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a message say of it.
 *
 * @param profile id of the app profile; null when only the manifest says it
 * @param key the sender's name for it; null when the manifest or the message's id is it
 * @param name file name of a bare form; null for one that follows from the key
 * @param manifest what the submission's manifest is to say for them; null when there is nothing
 */
record MessageHeader(
        @Nullable String profile, @Nullable String key, @Nullable String name, @Nullable ObjectNode manifest) {

    private static final Pattern ORGANISATION = Pattern.compile("\\d{9}");
    private static final Pattern PERSON = Pattern.compile("\\d{11}");
    private static final Pattern PARTY = Pattern.compile("partyId:(\\d{1,10})");
    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final int LONGEST = 200;

    static MessageHeader of(Map<String, String> properties) throws MessageRefused {
        var key = shortText(properties, "key");
        var manifest = JsonNodeFactory.instance.objectNode();
        if (key != null) {
            manifest.put("key", key);
        }
        var owner = properties.get("owner");
        if (owner != null) {
            manifest.set("owner", owner(owner.strip()));
        }
        var resend = properties.get("resend");
        if (resend != null) {
            manifest.put("resend", flag(resend));
        }
        return new MessageHeader(
                shortText(properties, "profile"),
                key,
                shortText(properties, "name"),
                manifest.isEmpty() ? null : manifest);
    }

    /** Adds to a manifest what it does not say itself. */
    void addTo(ObjectNode submission) {
        if (manifest != null) {
            manifest.fields().forEachRemaining(field -> submission.putIfAbsent(field.getKey(), field.getValue()));
        }
    }

    private static ObjectNode owner(String owner) throws MessageRefused {
        var node = JsonNodeFactory.instance.objectNode();
        var party = PARTY.matcher(owner);
        if (party.matches()) {
            return node.put("partyId", party.group(1));
        }
        if (ORGANISATION.matcher(owner).matches()) {
            return node.put("organisationNumber", owner);
        }
        if (PERSON.matcher(owner).matches()) {
            return node.put("personNumber", owner);
        }
        throw MessageRule.MESSAGE_PROPERTY.refused("owner");
    }

    private static boolean flag(String text) throws MessageRefused {
        if (!FLAG.matcher(text).matches()) {
            throw MessageRule.MESSAGE_PROPERTY.refused("resend");
        }
        return Boolean.parseBoolean(text);
    }

    private static @Nullable String shortText(Map<String, String> properties, String name) throws MessageRefused {
        var text = Optional.ofNullable(properties.get(name)).map(String::strip).filter(found -> !found.isEmpty());
        if (text.isPresent() && text.get().length() > LONGEST) {
            throw MessageRule.MESSAGE_PROPERTY.refused(name);
        }
        return text.orElse(null);
    }
}
