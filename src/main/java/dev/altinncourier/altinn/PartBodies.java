package dev.altinncourier.altinn;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule.FileName.Form;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Submission;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.hc.client5.http.entity.mime.ByteArrayBody;
import org.apache.hc.client5.http.entity.mime.FileBody;
import org.apache.hc.client5.http.entity.mime.FormBodyPart;
import org.apache.hc.client5.http.entity.mime.FormBodyPartBuilder;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.jspecify.annotations.Nullable;

/** The bodies of calls: streamed from disk, with their length known before the first byte. */
final class PartBodies {

    private PartBodies() {}

    /** One file as a whole body (contract 4.2, 4.4): its Content-Type without parameters. */
    static HttpEntity file(Submission submission, Part part) {
        return new FileEntity(submission.sent(part).toFile(), ContentType.create(part.contentType()));
    }

    static HttpEntity json(byte[] bytes) {
        return new ByteArrayEntity(bytes, ContentType.create("application/json"));
    }

    /**
     * Template, forms and attachments in one body (contract 3): each part under its data type and with its own
     * Content-Type, which Altinn demands.
     */
    static HttpEntity multipart(AppProfile profile, Submission submission, byte[] template) {
        var boundary = "courier-" + submission.id().value().toLowerCase(Locale.ROOT);
        var body = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.EXTENDED)
                .setCharset(StandardCharsets.UTF_8)
                .setBoundary(boundary)
                // Without this the client would add a charset, which belongs to no multipart type.
                .setContentType(ContentType.parse("multipart/form-data; boundary=" + boundary));
        body.addPart(instancePart(template));
        for (var part : submission.content().parts()) {
            body.addPart(dataPart(profile, submission, part));
        }
        return body.build();
    }

    private static FormBodyPart instancePart(byte[] template) {
        return bodyPart("instance", new ByteArrayBody(template, ContentType.APPLICATION_JSON, null))
                .build();
    }

    private static FormBodyPart dataPart(AppProfile profile, Submission submission, Part part) {
        var rule = profile.file(part.role());
        var file = submission.file(part).toFile();
        var type = ContentType.create(part.contentType());
        var body = rule.form() ? new NamelessFile(file, type) : new FileBody(file, type, part.sentName());
        var builder = bodyPart(rule.dataType(), body);
        if (!rule.form() && rule.filename().form() == Form.RFC5987) {
            builder.addField("Content-Disposition", Disposition.ofBodyPart(rule, part));
        }
        return builder.build();
    }

    private static FormBodyPartBuilder bodyPart(String name, org.apache.hc.client5.http.entity.mime.ContentBody body) {
        return FormBodyPartBuilder.create(name, body);
    }

    /** A form has no name in Altinn; the client would give it that of the file on disk. */
    private static final class NamelessFile extends FileBody {
        NamelessFile(File file, ContentType type) {
            super(file, type);
        }

        @Override
        public @Nullable String getFilename() {
            return null;
        }
    }
}
