package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.form.FormFormat;
import dev.altinncourier.sandbox.form.FormRefused;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.identity.Caller;
import dev.altinncourier.sandbox.library.DataApi;
import java.util.Optional;

/** Who may add or change elements of a data type, and when (contract section 4, "access problems"). */
final class ElementRules {

    private static final String PDF = "ref-data-as-pdf";

    private ElementRules() {}

    /** Refuses changes to an instance that is archived or deleted, and to types that are not the caller's. */
    static void checkAccess(Instance instance, DataType type, Caller caller, boolean adding) {
        checkActive(instance, adding);
        var api = instance.app.library().data();
        if (type.id().equals(PDF) && api.guardsPdf()) {
            throw refused(403, "Forbidden", "Data element of type " + PDF + " cannot be modified");
        }
        var owner = caller.serviceOwner().map(org -> "org:" + org).orElse("");
        if (!type.allowedContributers().isEmpty() && !type.allowedContributers().contains(owner)) {
            throw new Refused(api.notContributor());
        }
    }

    static void checkActive(Instance instance, boolean adding) {
        if (!instance.isActive()) {
            throw new Refused(instance.app.library().data().notActive(instance.id(), adding));
        }
    }

    static void checkCount(Instance instance, DataType type) {
        boolean full = type.maxCount() > 0 && instance.count(type.id()) >= type.maxCount();
        if (full && instance.app.library().data().enforcesMaxCount()) {
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
    record Read(StoredForm form, ObjectNode changedFields) {}

    /** Reads a form by its content type, a missing one means XML; then the app's own code has its turn. */
    static Read form(Instance instance, DataType type, Optional<String> contentType, byte[] sent) {
        var format = instance.app.form(type.id());
        var form = read(format, instance.app.library().data(), contentType, sent);
        if (!instance.app.code().calculates() || !(format.asJson(form) instanceof ObjectNode fields)) {
            return new Read(StoredForm.of(instance.app, type, form), Answer.JSON.createObjectNode());
        }
        var changed = instance.app.code().calculated(fields);
        var calculated = changed.isEmpty() ? form : format.filled(fields.setAll(changed));
        return new Read(StoredForm.of(instance.app, type, calculated), changed);
    }

    private static String read(FormFormat format, DataApi api, Optional<String> contentType, byte[] sent) {
        boolean xml = api.formType(contentType).contains("application/xml");
        var decoded = api.decoded(sent);
        try {
            return xml ? format.readXml(decoded) : format.readJson(decoded);
        } catch (FormRefused refusal) {
            throw new Refused(api.unreadable(refusal.title(), refusal.detail(), sent.length == 0));
        }
    }
}
