package dev.altinncourier.message;

import dev.altinncourier.intake.Admission;
import dev.altinncourier.message.OpenMessage.Claimed;
import dev.altinncourier.message.OpenMessage.Remote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes the parts of a manifest that are at hand: those in the message, and those on a disk that courier reads. */
final class PartWriter {

    private final ClaimCheckRoots roots;
    private final ClaimCheckHosts hosts;
    private final long largest;

    PartWriter(ClaimCheckConfig config) {
        this.roots = new ClaimCheckRoots(config.roots().orElse(List.of()));
        this.hosts = new ClaimCheckHosts(config.hosts().orElse(List.of()));
        this.largest = config.maxSize().asLongValue();
    }

    long largest() {
        return largest;
    }

    /**
     * Writes them.
     *
     * @param inline most bytes of all that stand in the message
     * @return the parts that have to be fetched, none of which was asked for yet
     */
    List<Remote> write(Admission admission, List<MessagePart> parts, long inline) throws IOException, MessageRefused {
        var remote = new ArrayList<Remote>();
        long left = inline;
        for (var part : parts) {
            switch (part.kind()) {
                case CONTENT -> left -= writeContent(admission, part, left);
                case PATH -> copy(admission, part);
                case URL -> remote.add(new Remote(part, hosts.address(part)));
            }
        }
        return remote;
    }

    private static long writeContent(Admission admission, MessagePart part, long left)
            throws IOException, MessageRefused {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(part.content());
        } catch (IllegalArgumentException notBase64) {
            throw MessageRule.PART_BASE64.refused(part.place());
        }
        try {
            admission.write(part.name(), new ByteArrayInputStream(bytes), left);
        } catch (Admission.TooLarge tooLarge) {
            throw MessageRule.PARTS_TOO_LARGE.refused();
        } catch (Admission.UnsafeName unsafe) {
            throw MessageRule.PART_NAME.refused(part.place());
        }
        return bytes.length;
    }

    private void copy(Admission admission, MessagePart part) throws IOException, MessageRefused {
        try (var content = Files.newInputStream(roots.file(part))) {
            new Claimed(admission, largest).write(part, content);
        }
    }
}
