package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.form.FormRefused;
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

    /** Reads a form by its content type; a missing one means XML. */
    static String form(Instance instance, DataType type, Optional<String> contentType, byte[] sent) {
        var format = instance.app.form(type.id());
        var declared = contentType.orElse("application/xml");
        try {
            if (declared.contains("application/xml")) {
                return format.readXml(sent);
            }
            if (declared.contains("application/json")) {
                return format.readJson(sent);
            }
        } catch (FormRefused refusal) {
            throw refused(400, refusal.title(), refusal.detail());
        }
        throw refused(
                415, "Unsupported content type", "Content type " + declared + " is not supported for deserialization");
    }
}
