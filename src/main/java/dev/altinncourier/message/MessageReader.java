package dev.altinncourier.message;

import dev.altinncourier.intake.Admission;
import dev.altinncourier.intake.Claims;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.message.Reception.Sender;
import dev.altinncourier.profile.ProfileCatalogue;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Makes of a message what a sender would have dropped: a zip, a form, or a folder with a manifest. The content of the files is
 * looked at later, like that of any drop.
 */
@Singleton
public final class MessageReader {

    private final Reception reception;
    private final MessageConfig limits;
    private final PartWriter parts;

    public MessageReader(Claims claims, ProfileCatalogue profiles, MessageConfig limits, ClaimCheckConfig claimCheck) {
        this.reception = new Reception(claims, profiles);
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
        return open(message, limits.maxSize().asLongValue());
    }

    /** The same with a limit of its own for a zip or a form. */
    OpenMessage open(IncomingMessage message, long largest) throws IOException, MessageRefused {
        var sender = new Sender(message.ref(), MessageHeader.of(message.properties()), null);
        try (var body = new BufferedInputStream(message.body().open())) {
            return switch (MessageForm.of(body)) {
                case ZIP -> zip(sender, new Body(body, largest));
                case XML -> form(sender, new Body(body, largest));
                case JSON -> manifest(sender, body);
            };
        }
    }

    /** Nothing is written into a zip: what goes beyond its profile and key, its own manifest must say. */
    private OpenMessage zip(Sender sender, Body body) throws IOException, MessageRefused {
        var more = sender.header().manifest();
        if (more != null && (more.has("owner") || more.has("resend"))) {
            throw MessageRule.MESSAGE_PROPERTY.refused("owner, resend: submission.json in the zip says that");
        }
        var name = FileName.of(sender.header().key(), sender.ref().id(), ".zip");
        var admission = reception.admit(sender, Shape.ZIP, name);
        return filled(admission, () -> {
            body.writeTo(admission, name);
            return new OpenMessage(admission, List.of(), 0);
        });
    }

    private OpenMessage form(Sender sender, Body body) throws IOException, MessageRefused {
        var header = sender.header();
        var name =
                header.name() == null ? FileName.of(header.key(), sender.ref().id(), ".xml") : header.name();
        var admission = reception.admit(sender, Shape.XML, name);
        return filled(admission, () -> {
            if (header.manifest() != null) {
                Reception.write(admission, header.manifest());
            }
            body.writeTo(admission, name);
            return new OpenMessage(admission, List.of(), 0);
        });
    }

    private OpenMessage manifest(Sender sender, InputStream body) throws IOException, MessageRefused {
        long most = Math.min(limits.maxSize().asLongValue(), MessageManifest.longest(inline()));
        var text = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
        if (text.length > most) {
            throw MessageRule.PARTS_TOO_LARGE.refused();
        }
        var read = MessageManifest.read(text);
        sender.header().addTo(read.submission());
        var admission = reception.admit(sender.with(read.submission()), Shape.FOLDER, "");
        return filled(admission, () -> {
            Reception.write(admission, read.submission());
            var remote = parts.write(admission, read.parts(), inline());
            return new OpenMessage(admission, remote, parts.largest());
        });
    }

    private long inline() {
        return limits.maxInline().asLongValue();
    }

    /** A body that is one file. */
    private record Body(InputStream content, long largest) {

        void writeTo(Admission admission, String name) throws IOException, MessageRefused {
            try {
                admission.write(name, content, largest);
            } catch (Admission.TooLarge tooLarge) {
                throw MessageRule.MESSAGE_TOO_LARGE.refused();
            } catch (Admission.UnsafeName unsafe) {
                throw MessageRule.MESSAGE_PROPERTY.refused("name");
            }
        }
    }

    /** Whatever stops the filling, nothing of it stays. */
    static OpenMessage filled(Admission admission, Filling filling) throws IOException, MessageRefused {
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
    interface Filling {
        OpenMessage fill() throws IOException, MessageRefused;
    }
}
