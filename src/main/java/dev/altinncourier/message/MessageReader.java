package dev.altinncourier.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.intake.Admission;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.profile.ProfileCatalogue;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a message what a sender would have dropped: a zip, a form, or a folder with a manifest. The content of the files is
 * looked at later, like that of any drop.
 */
@Singleton
public final class MessageReader {

    private static final String MANIFEST = "submission.json";

    private final Claims claims;
    private final ProfileCatalogue profiles;
    private final MessageConfig limits;
    private final PartWriter parts;

    public MessageReader(Claims claims, ProfileCatalogue profiles, MessageConfig limits, ClaimCheckConfig claimCheck) {
        this.claims = claims;
        this.profiles = profiles;
        this.limits = limits;
        this.parts = new PartWriter(claimCheck);
    }

    /**
     * Writes a message into a folder of its own, which does not count before it is completed.
     *
     * @throws MessageRefused when it can never be a submission
     * @throws IOException when it could not be read or written just now; nothing is left of it
     */
    public OpenMessage open(IncomingMessage message) throws IOException, MessageRefused {
        var header = MessageHeader.of(message.properties());
        try (var body = new BufferedInputStream(message.body().open())) {
            return switch (MessageForm.of(body)) {
                case ZIP -> zip(message, header, body);
                case XML -> form(message, header, body);
                case JSON -> manifest(message, header, body);
            };
        }
    }

    /** Nothing is written into a zip: what goes beyond its profile and key, its own manifest must say. */
    private OpenMessage zip(IncomingMessage message, MessageHeader header, InputStream body)
            throws IOException, MessageRefused {
        var more = header.manifest();
        if (more != null && (more.has("owner") || more.has("resend"))) {
            throw MessageRule.MESSAGE_PROPERTY.refused("owner, resend: submission.json in the zip says that");
        }
        var name = FileName.of(header.key(), message.ref().id(), ".zip");
        var admission = admit(message, header, Optional.empty(), Shape.ZIP, name);
        return filled(admission, () -> {
            whole(admission, name, body);
            return new OpenMessage(admission, List.of(), 0);
        });
    }

    private OpenMessage form(IncomingMessage message, MessageHeader header, InputStream body)
            throws IOException, MessageRefused {
        var name =
                header.name() == null ? FileName.of(header.key(), message.ref().id(), ".xml") : header.name();
        var admission = admit(message, header, Optional.empty(), Shape.XML, name);
        return filled(admission, () -> {
            if (header.manifest() != null) {
                manifest(admission, header.manifest());
            }
            whole(admission, name, body);
            return new OpenMessage(admission, List.of(), 0);
        });
    }

    private OpenMessage manifest(IncomingMessage message, MessageHeader header, InputStream body)
            throws IOException, MessageRefused {
        long most = Math.min(limits.maxSize().asLongValue(), MessageManifest.longest(inline()));
        var text = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
        if (text.length > most) {
            throw MessageRule.PARTS_TOO_LARGE.refused();
        }
        var read = MessageManifest.read(text);
        if (header.manifest() != null) {
            header.manifest().fields().forEachRemaining(field -> read.submission()
                    .putIfAbsent(field.getKey(), field.getValue()));
        }
        var admission = admit(message, header, Optional.of(read), Shape.FOLDER, "");
        return filled(admission, () -> {
            manifest(admission, read.submission());
            var remote = parts.write(admission, read.parts(), inline());
            return new OpenMessage(admission, remote, parts.largest());
        });
    }

    private long inline() {
        return limits.maxInline().asLongValue();
    }

    private Admission admit(
            IncomingMessage message, MessageHeader header, Optional<MessageManifest> manifest, Shape shape, String name)
            throws IOException, MessageRefused {
        var profile = Optional.ofNullable(header.profile())
                .or(() -> manifest.flatMap(read -> read.text("profile")))
                .orElseThrow(MessageRule.MESSAGE_WITHOUT_PROFILE::refused);
        if (!profiles.ids().contains(profile)) {
            throw MessageRule.MESSAGE_UNKNOWN_PROFILE.refused("profile");
        }
        var key = Optional.ofNullable(header.key())
                .or(() -> manifest.flatMap(read -> read.text("key")))
                .orElse(message.ref().id());
        return claims.admit(message.ref(), profile, key, shape, name);
    }

    private void whole(Admission admission, String name, InputStream body) throws IOException, MessageRefused {
        try {
            admission.write(name, body, limits.maxSize().asLongValue());
        } catch (Admission.TooLarge tooLarge) {
            throw MessageRule.MESSAGE_TOO_LARGE.refused();
        } catch (Admission.UnsafeName unsafe) {
            throw MessageRule.MESSAGE_PROPERTY.refused("name");
        }
    }

    private static void manifest(Admission admission, ObjectNode manifest) throws IOException {
        var text = manifest.toString().getBytes(UTF_8);
        admission.write(MANIFEST, new ByteArrayInputStream(text), text.length);
    }

    /** Whatever stops the filling, nothing of it stays. */
    private static OpenMessage filled(Admission admission, Filling filling) throws IOException, MessageRefused {
        boolean done = false;
        try {
            var open = filling.fill();
            done = true;
            return open;
        } finally {
            if (!done) {
                admission.close();
            }
        }
    }

    @FunctionalInterface
    private interface Filling {
        OpenMessage fill() throws IOException, MessageRefused;
    }
}
