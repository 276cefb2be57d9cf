package dev.altinncourier.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.intake.Admission;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.MessageRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes room for a message, once it is known which profile it is for. */
final class Reception {

    private static final String MANIFEST = "submission.json";

    private final Claims claims;
    private final ProfileCatalogue profiles;

    Reception(Claims claims, ProfileCatalogue profiles) {
        this.claims = claims;
        this.profiles = profiles;
    }

    /**
     * Who sends what: by the header, else by the manifest.
     *
     * @param ref what the message is recognised by; its id is the key of one that has none
     * @param manifest null when there is none, or not yet
     */
    record Sender(MessageRef ref, MessageHeader header, @Nullable ObjectNode manifest) {

        Sender with(ObjectNode read) {
            return new Sender(ref, header, read);
        }

        private Optional<String> said(@Nullable String inHeader, String name) {
            return Optional.ofNullable(inHeader).or(() -> Optional.ofNullable(manifest)
                    .map(read -> read.get(name))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue));
        }
    }

    /**
     * Opens a folder for it.
     *
     * @param name of the zip or the form in it; of no use for a folder
     * @throws MessageRefused when there is no such profile here
     */
    Admission admit(Sender sender, Shape shape, String name) throws IOException, MessageRefused {
        var profile = sender.said(sender.header().profile(), "profile")
                .orElseThrow(MessageRule.MESSAGE_WITHOUT_PROFILE::refused);
        if (!profiles.ids().contains(profile)) {
            throw MessageRule.MESSAGE_UNKNOWN_PROFILE.refused("profile");
        }
        var key = sender.said(sender.header().key(), "key").orElse(sender.ref().id());
        return claims.admit(sender.ref(), profile, key, shape, name);
    }

    /** Writes {@code submission.json}. */
    static void write(Admission admission, ObjectNode manifest) throws IOException {
        var text = manifest.toString().getBytes(StandardCharsets.UTF_8);
        admission.write(MANIFEST, new ByteArrayInputStream(text), text.length);
    }
}
