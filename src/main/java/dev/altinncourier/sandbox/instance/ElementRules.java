package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.form.FormFormat;
import dev.altinncourier.sandbox.form.FormRefused;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Caller;
import java.util.Optional;

/** Who may add or change elements of a data type, and when (contract section 4, "access problems"). */
final class ElementRules {

    private static final String PDF = "ref-data-as-pdf";

    private ElementRules() {}

    /** Refuses changes to an instance that is archived or deleted, and to types that are not the caller's. */
    static void checkAccess(Instance instance, DataType type, Caller caller) {
        checkActive(instance);
        if (type.id().equals(PDF)) {
            throw refused(403, "Forbidden", "Data element of type " + PDF + " cannot be modified");
        }
        var owner = caller.serviceOwner().map(org -> "org:" + org).orElse("");
        if (!type.allowedContributers().isEmpty() && !type.allowedContributers().contains(owner)) {
            throw refused(403, "Forbidden", "User is not a valid contributor to the data type");
        }
    }

    static void checkActive(Instance instance) {
        if (!instance.isActive()) {
            throw refused(
                    409,
                    "Instance Not Active",
                    "Cannot update data element of archived or deleted instance " + instance.id());
        }
    }

    static void checkCount(Instance instance, DataType type) {
        boolean full = type.maxCount() > 0 && instance.count(type.id()) >= type.maxCount();
        if (full && instance.app.library().enforcesMaxCount()) {
            throw refused(
                    409,
                    "Max Count Exceeded",
                    "Cannot create more than " + type.maxCount() + " data elements of type " + type.id());
        }
    }

    static Refused refused(int status, String title, String detail) {
        return new Refused(Problem.of(status, title, detail));
    }

    /** A form as it was read and calculated, with the fields that the app itself changed. */
    record Read(String form, ObjectNode changedFields) {}

    /** Reads a form by its content type, a missing one means XML; then the app's own code has its turn. */
    static Read form(Instance instance, DataType type, Optional<String> contentType, byte[] sent) {
        var format = instance.app.form(type.id());
        var form = read(format, contentType.orElse("application/xml"), sent);
        if (!instance.app.code().calculates() || !(format.asJson(form) instanceof ObjectNode fields)) {
            return new Read(form, Answer.JSON.createObjectNode());
        }
        var changed = instance.app.code().calculated(fields);
        return new Read(changed.isEmpty() ? form : format.prefilled(fields.setAll(changed)), changed);
    }

    private static String read(FormFormat format, String contentType, byte[] sent) {
        try {
            if (contentType.contains("application/xml")) {
                return format.readXml(sent);
            }
            if (contentType.contains("application/json")) {
                return format.readJson(sent);
            }
        } catch (FormRefused refusal) {
            throw refused(400, refusal.title(), refusal.detail());
        }
        throw refused(
                415,
                "Unsupported content type",
                "Content type " + contentType + " is not supported for deserialization");
    }
}
