package dev.altinncourier.sandbox.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A data type of an app's metadata. */
public record DataType(JsonNode metadata) {

    /** Its id, which is the name of its parts. */
    public String id() {
        return metadata.path("id").asText();
    }

    /** Exactly these content types; none means any. */
    public List<String> allowedContentTypes() {
        return texts("allowedContentTypes");
    }

    /** Who alone may add elements, e.g. {@code org:skd}; none means everybody. */
    public List<String> allowedContributers() {
        return texts("allowedContributers");
    }

    private List<String> texts(String field) {
        var texts = new ArrayList<String>();
        metadata.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Whether it is a form, and not an attachment. */
    public boolean isForm() {
        return metadata.path("appLogic").hasNonNull("classRef");
    }

    /** Whether the app makes an element of it when its task begins. */
    public boolean autoCreate() {
        return isForm() && metadata.path("appLogic").path("autoCreate").asBoolean();
    }

    /** Whether it belongs to that task. */
    public boolean belongsTo(String task) {
        return metadata.path("taskId").asText("").equals(task);
    }

    /** Largest size in bytes, or -1. */
    public long maxBytes() {
        return metadata.hasNonNull("maxSize") ? metadata.path("maxSize").asLong() * 1024 * 1024 : -1;
    }

    /** Largest number of elements, 0 for any. */
    public int maxCount() {
        return metadata.path("maxCount").asInt();
    }

    /** Smallest number of elements. */
    public int minCount() {
        return metadata.path("minCount").asInt();
    }

    /** Whether a PDF is made of it at the end of its task. */
    public boolean enablePdfCreation() {
        return isForm() && metadata.path("enablePdfCreation").asBoolean();
    }

    /** Whether elements are scanned for viruses. */
    public boolean enableFileScan() {
        return metadata.path("enableFileScan").asBoolean();
    }

    /** Whether an element that is not scanned yet stops the process. */
    public boolean errorOnPendingFileScan() {
        return metadata.path("validationErrorOnPendingFileScan").asBoolean();
    }

    /** Whether the only element of it cannot be deleted. */
    public boolean isOnlyForm() {
        return isForm() && minCount() == 1 && maxCount() == 1;
    }
}
