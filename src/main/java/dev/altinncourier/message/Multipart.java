package dev.altinncourier.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a form one after another, as a stream (RFC 7578), and sums up what they say. Two requests with the same
 * parts have the same sum, whatever stands between the parts.
 */
final class Multipart {

    private static final String MANIFEST = "manifest";
    private static final int LARGEST_MANIFEST = 1 << 20;

    private final PostedRequest request;
    private final int most;
    private final MessageDigest sum = Sums.sha256();

    Multipart(PostedRequest request, int most) {
        this.request = request;
        this.most = most;
    }

    /** Takes the parts in their order. */
    interface Receiver {

        /** The manifest. */
        void manifest(ObjectNode manifest) throws IOException, MessageRefused;

        /** A file; what it does not read is passed over. */
        void file(String name, InputStream content) throws IOException, MessageRefused;
    }

    /**
     * Reads to the end.
     *
     * @return the sum
     */
    String read(Receiver receiver) throws IOException, MessageRefused {
        try {
            var parts = FormUpload.parts(request);
            for (int count = 0; parts.hasNext(); count++) {
                if (count > most) {
                    throw MessageRule.MESSAGE_TOO_LARGE.refused("more than " + most + " files");
                }
                read(parts.next(), receiver);
            }
        } catch (FileUploadException | FileUploadIOException | MalformedStreamException malformed) {
            throw MessageRule.MULTIPART_UNREADABLE.refused();
        }
        return Sums.hex(sum);
    }

    private void read(FileItemStream part, Receiver receiver) throws IOException, MessageRefused {
        var name = part.getFieldName();
        var file = fileName(part);
        var own = Sums.sha256();
        try (var content = new DigestInputStream(part.openStream(), own)) {
            if (MANIFEST.equals(name)) {
                receiver.manifest(manifest(content));
            } else if (file == null || file.isBlank()) {
                throw MessageRule.PART_WITHOUT_FILE_NAME.refused();
            } else {
                receiver.file(file, content);
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
        sum.update((name + "\0" + file + "\0").getBytes(UTF_8));
        sum.update(own.digest());
    }

    private static @Nullable String fileName(FileItemStream part) throws MessageRefused {
        try {
            return part.getName();
        } catch (IllegalArgumentException notAName) {
            throw MessageRule.PART_NAME.refused("filename");
        }
    }

    private static ObjectNode manifest(InputStream content) throws IOException, MessageRefused {
        var text = content.readNBytes(LARGEST_MANIFEST + 1);
        if (text.length > LARGEST_MANIFEST) {
            throw MessageRule.MESSAGE_MANIFEST.refused(MANIFEST);
        }
        return MessageManifest.object(text);
    }
}
