package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.DataType;
import dev.altinncourier.sandbox.form.PlainForm;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Content;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Adds data elements to an instance, by the old call and by the new one (contract sections 4.3 to 4.5). */
public final class DataCalls {

    private static final String DATA = "/{org}/{app}/instances/{party}/{guid}/data";

    private final Gate gate;
    private final PartStore parts;

    /** Calls that pass this gate. */
    public DataCalls(Gate gate, PartStore parts) {
        this.gate = gate;
        this.parts = parts;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                post(DATA, call -> call.query("dataType").orElse(""), true),
                post(DATA + "/{dataType}", call -> call.parameter("dataType"), false),
                post(DATA + "/type/{dataType}", call -> call.parameter("dataType"), false));
    }

    private Route post(String template, Function<Call, String> dataType, boolean legacy) {
        return Route.guarded(
                "POST",
                template,
                Operation.POST_DATA,
                call -> admit(call, dataType.apply(call), legacy),
                call -> post(call, dataType.apply(call), legacy));
    }

    /** What the checks of the headers found. */
    private record Admitted(Gate.Visit visit, DataType type, AttachmentRules rules, String filename) {}

    private Admitted admit(Call call, String dataType, boolean legacy) {
        if (!legacy) {
            gate.app(call).library().data().checkPostByType();
        }
        var visit = gate.visit(call, "write");
        var type = type(visit.instance(), dataType, legacy);
        ElementRules.checkAccess(visit.instance(), type, visit.caller(), true);
        ElementRules.checkCount(visit.instance(), type);
        var rules = AttachmentRules.of(visit.instance(), type, legacy);
        return new Admitted(visit, type, rules, type.isForm() ? "" : rules.check(call));
    }

    private static DataType type(Instance instance, String dataType, boolean legacy) {
        return instance.app
                .dataType(dataType)
                .orElseThrow(
                        () -> new Refused(instance.app.library().data().unknownType(dataType, instance.id(), legacy)));
    }

    private Answer post(Call call, String dataType, boolean legacy) {
        var admitted = admit(call, dataType, legacy);
        var element = admitted.type().isForm() ? form(call, admitted) : attachment(call, admitted);
        call.beforeEffect();
        var instance = admitted.visit().instance();
        synchronized (instance) {
            // Others may have added elements, or ended the process, while the body was on its way.
            ElementRules.checkActive(instance, true);
            ElementRules.checkCount(instance, admitted.type());
            instance.add(element);
            instance.changedBy(admitted.visit().caller());
            return legacy ? created(call, instance, element) : added(call, instance, element);
        }
    }

    private static DataElement form(Call call, Admitted admitted) {
        var type = admitted.type();
        var instance = admitted.visit().instance();
        var contentType = call.findHeader("Content-Type");
        var bytes = call.body().bytes();
        boolean nothing = bytes.length == 0 && contentType.isEmpty();
        var form = nothing
                ? PartStore.empty(instance, type, Map.of())
                : ElementRules.form(instance, type, contentType, bytes).form();
        var received = nothing
                ? Content.of(PlainForm.stored(form.text()))
                : call.body().content();
        return DataElement.form(
                type, form, received, contentType.orElse(""), admitted.visit().author());
    }

    private DataElement attachment(Call call, Admitted admitted) {
        admitted.rules().checkContent(call.body().size());
        return parts.attachment(
                admitted.type(),
                admitted.filename(),
                call.header("Content-Type"),
                call.body().content(),
                admitted.visit().caller());
    }

    private static Answer created(Call call, Instance instance, DataElement element) {
        var json = InstanceJson.ofApp(call.host()).element(instance, element);
        return Answer.created(json);
    }

    private static Answer added(Call call, Instance instance, DataElement element) {
        var json = Answer.JSON.createObjectNode().put("newDataElementId", element.id.toString());
        json.set("instance", InstanceJson.ofApp(call.host()).instance(instance));
        json.putArray("validationIssues");
        var models = json.putArray("newDataModels");
        var form = element.form;
        if (form != null) {
            models.addObject()
                    .put("dataElementId", element.id.toString())
                    .set("data", instance.app.form(element.type.id()).asJson(form.text()));
        }
        return Answer.json(200, json);
    }
}
