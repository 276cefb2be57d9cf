package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.library.DataApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, overwrites and deletes one data element (contract sections 4.1, 4.2, 4.6 and 4.7). */
public final class ElementCalls {

    private static final String ELEMENT = "/{org}/{app}/instances/{party}/{guid}/data/{id}";
    private static final String GUID = "[0-9a-fA-F-]{36}";

    private final Gate gate;
    private final PartStore parts;

    /** Calls that pass this gate. */
    public ElementCalls(Gate gate, PartStore parts) {
        this.gate = gate;
        this.parts = parts;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                Route.guarded("GET", ELEMENT, Operation.GET_DATA, gate.admission("read"), this::get),
                Route.guarded("GET", ELEMENT + "/type/{type}", Operation.GET_DATA, this::admitRead, this::get),
                Route.guarded("PUT", ELEMENT, Operation.PUT_DATA, this::admitWrite, this::put),
                Route.guarded("PUT", ELEMENT + "/type/{type}", Operation.PUT_DATA, this::admitWrite, this::put),
                Route.guarded("DELETE", ELEMENT, Operation.DELETE_DATA, this::admitWrite, this::delete));
    }

    private void admitRead(Call call) {
        checkPath(call);
        gate.visit(call, "read");
    }

    private void checkPath(Call call) {
        if (!call.parameter("type").isEmpty()) {
            gate.app(call).library().data().checkPathWithType();
        }
    }

    private void admitWrite(Call call) {
        checkPath(call);
        gate.visit(call, "write");
        if (!call.parameter("id").matches(GUID)) {
            throw new Refused(Answer.empty(404));
        }
    }

    private static DataElement element(Call call, Instance instance) {
        if (!call.parameter("id").matches(GUID)) {
            throw new Refused(Answer.empty(404));
        }
        return instance.element(call.parameter("id"))
                .orElseThrow(() -> new Refused(instance.app
                        .library()
                        .data()
                        .missingElement(call.method(), call.parameter("id"), instance.id())));
    }

    private Answer get(Call call) {
        var visit = gate.visit(call, "read");
        var instance = visit.instance();
        synchronized (instance) {
            var element = element(call, instance);
            element.readBy(visit.author());
            instance.readStatus = visit.caller().isEndUser() ? 1 : instance.readStatus;
            var form = element.form;
            return form == null ? attachment(element) : form(call, instance, element, form.text());
        }
    }

    private static Answer form(Call call, Instance instance, DataElement element, String form) {
        return call.header("Accept").contains("xml")
                ? Answer.of(200, "application/xml; charset=utf-8", form)
                : Answer.json(200, instance.app.form(element.type.id()).asJson(form));
    }

    private static Answer attachment(DataElement element) {
        byte @Nullable [] bytes = element.received.bytes();
        if (bytes == null) {
            return Answer.of(501, "text/plain", "The sandbox keeps only size and hash of big attachments.");
        }
        var answer = Answer.of(200, element.contentType, bytes);
        var name = element.filename;
        if (name == null) {
            return answer;
        }
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        var plain = name.matches("[\\w.-]+") ? name : '"' + name.replaceAll("[^ -~]", "_") + '"';
        return answer.with("Content-Disposition", "attachment; filename=" + plain + "; filename*=UTF-8''" + encoded);
    }

    private Answer put(Call call) {
        var visit = gate.visit(call, "write");
        var instance = visit.instance();
        var element = element(call, instance);
        ElementRules.checkAccess(instance, element.type, visit.caller(), false);
        if (element.form == null) {
            return putAttachment(call, visit, element);
        }
        return putForm(call, visit, element);
    }

    private static Answer putForm(Call call, Gate.Visit visit, DataElement element) {
        var instance = visit.instance();
        var contentType = call.findHeader("Content-Type");
        var read = ElementRules.form(
                instance, element.type, contentType, call.body().bytes());
        call.beforeEffect();
        synchronized (instance) {
            var api = instance.app.library().data();
            element.readBy(visit.author());
            var before = InstanceJson.ofApp(call.host()).element(instance, element);
            if (api.writesUnchanged() || !read.form().equals(element.form)) {
                ElementRules.checkActive(instance, false);
                checkUnlocked(instance, element);
                element.overwrite(read.form(), call.body().content(), contentType.orElse(""), visit.author());
                instance.changedBy(visit.caller());
            }
            var shown =
                    api.showsBefore() ? before : InstanceJson.ofApp(call.host()).element(instance, element);
            return written(api, shown, read.changedFields());
        }
    }

    private static Answer written(DataApi api, ObjectNode element, ObjectNode changedFields) {
        return changedFields.isEmpty()
                ? Answer.created(element)
                : api.calculated(element.set("changedFields", changedFields));
    }

    private Answer putAttachment(Call call, Gate.Visit visit, DataElement element) {
        var rules = AttachmentRules.of(visit.instance(), element.type, true);
        rules.check(call);
        rules.checkContent(call.body().size());
        call.beforeEffect();
        synchronized (visit.instance()) {
            ElementRules.checkActive(visit.instance(), false);
            checkUnlocked(visit.instance(), element);
            parts.overwrite(element, call.body().content(), visit.author());
            visit.instance().changedBy(visit.caller());
            return Answer.json(201, InstanceJson.ofApp(call.host()).element(visit.instance(), element));
        }
    }

    private static void checkUnlocked(Instance instance, DataElement element) {
        if (element.locked) {
            throw new Refused(instance.app.library().data().locked());
        }
    }

    private Answer delete(Call call) {
        var visit = gate.visit(call, "write");
        var instance = visit.instance();
        call.beforeEffect();
        synchronized (instance) {
            var element = element(call, instance);
            ElementRules.checkAccess(instance, element.type, visit.caller(), false);
            if (element.type.isOnlyForm()) {
                throw new Refused(instance.app.library().data().formStays());
            }
            instance.elements.remove(element);
            instance.changedBy(visit.caller());
            var json = Answer.JSON.createObjectNode();
            json.set("instance", InstanceJson.ofApp(call.host()).instance(instance));
            json.putArray("validationIssues");
            json.putArray("newDataModels");
            return instance.app.library().data().deleted(json);
        }
    }
}
