package dev.altinncourier.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.intake.Admission;
import dev.altinncourier.intake.Drop.Shape;
import dev.altinncourier.message.Reception.Sender;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the files of a form into a folder, as they come. The folder is opened with the first file. */
final class PostedForm implements Multipart.Receiver, Closeable {

    private final Reception reception;
    private Sender sender;
    private @Nullable Admission admission;
    private boolean done;

    PostedForm(Reception reception, Sender sender) {
        this.reception = reception;
        this.sender = sender;
    }

    @Override
    public void manifest(ObjectNode manifest) throws MessageRefused {
        if (sender.manifest() != null) {
            throw MessageRule.MESSAGE_MANIFEST.refused("manifest, twice");
        }
        sender = sender.with(manifest);
    }

    @Override
    public void file(String name, InputStream content) throws IOException, MessageRefused {
        if (admission == null) {
            admission = reception.admit(sender, Shape.FOLDER, "");
        }
        try {
            // What the whole request may have limits each file.
            admission.write(name, content, Long.MAX_VALUE);
        } catch (Admission.UnsafeName unsafe) {
            throw MessageRule.PART_NAME.refused("filename");
        }
    }

    /** All parts have been read. */
    OpenMessage complete() throws IOException, MessageRefused {
        if (admission == null) {
            throw MessageRule.MESSAGE_EMPTY.refused();
        }
        var manifest = sender.manifest() == null ? JsonNodeFactory.instance.objectNode() : sender.manifest();
        sender.header().addTo(manifest);
        if (!manifest.isEmpty()) {
            write(admission, manifest);
        }
        done = true;
        return new OpenMessage(admission, List.of(), 0);
    }

    private static void write(Admission admission, ObjectNode manifest) throws IOException, MessageRefused {
        try {
            Reception.write(admission, manifest);
        } catch (Admission.UnsafeName taken) {
            throw MessageRule.PART_NAME.refused("submission.json");
        }
    }

    /** Nothing stays of a form that was not read to its end. */
    @Override
    public void close() throws IOException {
        if (admission != null && !done) {
            admission.close();
        }
    }
}
