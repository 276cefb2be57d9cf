package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.form.PlainForm;
import dev.altinncourier.sandbox.http.Content;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One data element of an instance. Whoever touches it holds the instance's monitor. */
final class DataElement {

    final UUID id = UUID.randomUUID();
    final DataType type;
    final @Nullable String filename;
    final String contentType;
    final Instant created = Instant.now();
    final String createdBy;
    boolean read;
    /** What was sent; for a form that differs from what is stored. */
    Content received;
    /** The content type as it was sent, parameters and all. */
    String receivedType;
    /** The form as stored, of an element that is one. */
    @Nullable
    StoredForm form;

    boolean locked;
    Scanner.Scan scan = Scanner.Scan.NONE;
    Instant lastChanged = created;
    String lastChangedBy;
    /** The task at whose end the app made this element. */
    Optional<String> generatedFrom = Optional.empty();

    private DataElement(DataType type, @Nullable String filename, String contentType, Content received, Author author) {
        this.type = type;
        this.filename = filename;
        this.contentType = contentType;
        this.receivedType = contentType;
        this.received = received;
        this.createdBy = author.id();
        this.lastChangedBy = author.id();
        this.read = author.endUser();
    }

    /** Who makes or changes something. */
    record Author(String id, boolean endUser) {}

    static DataElement attachment(
            DataType type, @Nullable String filename, String contentType, Content content, Author author) {
        return new DataElement(type, filename, contentType, content, author);
    }

    static DataElement form(DataType type, StoredForm form, Content received, String receivedType, Author author) {
        var element = new DataElement(type, null, form.contentType(), received.forgotten(), author);
        element.form = form;
        element.receivedType = receivedType;
        return element;
    }

    /** An element that an end user had a look at is read from then on. */
    void readBy(Author author) {
        read |= author.endUser();
    }

    void overwrite(StoredForm changed, Content sent, String sentType, Author author) {
        form = changed;
        receivedType = sentType;
        received = sent.forgotten();
        changedBy(author);
    }

    void overwrite(Content sent, Author author) {
        received = sent;
        changedBy(author);
    }

    private void changedBy(Author author) {
        lastChanged = Instant.now();
        lastChangedBy = author.id();
    }

    /** What is stored, unless it is an attachment too big to be kept. */
    byte @Nullable [] content() {
        var stored = form;
        return stored == null ? received.bytes() : PlainForm.stored(stored.text());
    }

    /** How far its virus scan is. */
    String fileScan() {
        return scan.now();
    }

    /** Size of what is stored. */
    long size() {
        var stored = form;
        return stored == null ? received.size() : stored.size();
    }
}
