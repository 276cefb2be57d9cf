package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Route;
import dev.altinncourier.sandbox.identity.PartyRegister;
import java.util.List;

/** Reads, validates and deletes instances (contract sections 5.1, 7.1 to 7.3), and shows whether feedback is there. */
public final class InstanceCalls {

    private static final String INSTANCE = "/{org}/{app}/instances/{party}/{guid}";

    /** From the best to the worst, which is that of the whole instance. */
    private static final List<String> SCANS = List.of("NotApplicable", "Clean", "Pending", "Infected");

    private final Gate gate;
    private final Instances instances;

    /** Calls that pass this gate. */
    public InstanceCalls(Gate gate, Instances instances) {
        this.gate = gate;
        this.instances = instances;
    }

    /** Its endpoints. */
    public List<Route> routes() {
        return List.of(
                Route.open("GET", "/{org}/{app}/instances/{party}/active", Operation.QUERY, this::active),
                Route.open("GET", INSTANCE, Operation.INSTANCE, this::get),
                Route.open("DELETE", INSTANCE, Operation.DELETE_INSTANCE, this::delete),
                Route.open("GET", INSTANCE + "/validate", Operation.VALIDATE, this::validate),
                Route.open("GET", INSTANCE + "/data/{id}/validate", Operation.VALIDATE, this::validateElement),
                Route.open("GET", INSTANCE + "/filescanresult", Operation.INSTANCE, this::fileScan),
                Route.open("GET", INSTANCE + "/feedback/status", Operation.INSTANCE, this::feedbackStatus),
                Route.open("GET", INSTANCE + "/feedback", Operation.INSTANCE, this::get));
    }

    private Answer get(Call call) {
        var caller = gate.caller(call);
        gate.refuseWhileDown(Gate.forbidden());
        var instance = gate.visit(call, "read", Gate.forbidden()).instance();
        synchronized (instance) {
            var json = InstanceJson.ofApp(call.host()).instance(instance);
            boolean marks =
                    caller.isEndUser() && instance.app.library().instances().readingMarks();
            instance.readStatus = marks ? 1 : instance.readStatus;
            return Answer.json(200, json);
        }
    }

    private Answer delete(Call call) {
        var visit = gate.visit(call, "delete");
        call.beforeEffect();
        visit.instance().delete(Boolean.parseBoolean(call.query("hard").orElse("false")));
        visit.instance().changedBy(visit.caller());
        return Answer.json(200, InstanceJson.ofApp(call.host()).instance(visit.instance()));
    }

    private Answer validate(Call call) {
        var instance = gate.visit(call, "read").instance();
        synchronized (instance) {
            if (instance.process.current().isEmpty()) {
                return instance.app.library().process().notValidatable();
            }
            var issues = TaskValidation.issues(instance);
            Advance.remember(instance, TaskValidation.errors(issues));
            return Answer.json(200, issues);
        }
    }

    /** The obsolete call: an element that is not there, or no task any more, is an exception (contract section 5.2). */
    private Answer validateElement(Call call) {
        var instance = gate.visit(call, "read").instance();
        synchronized (instance) {
            var id = call.parameter("id");
            if (instance.process.current().isEmpty() || instance.element(id).isEmpty()) {
                return Answer.empty(500);
            }
            var found = Answer.JSON.createArrayNode();
            for (var issue : TaskValidation.issues(instance)) {
                if (issue.path("dataElementId").asText().equals(id)) {
                    found.add(issue);
                }
            }
            return Answer.json(200, found);
        }
    }

    private Answer fileScan(Call call) {
        var instance = gate.visit(call, "read").instance();
        synchronized (instance) {
            var json = Answer.JSON.createObjectNode().put("id", instance.id());
            var worst = "NotApplicable";
            var data = Answer.JSON.createArrayNode();
            for (var element : instance.elements) {
                var scan = element.fileScan();
                if (!scan.equals("NotApplicable")) {
                    data.addObject().put("id", element.id.toString()).put("fileScanResult", scan);
                    worst = SCANS.indexOf(scan) > SCANS.indexOf(worst) ? scan : worst;
                }
            }
            json.put("fileScanResult", worst).set("data", data);
            return Answer.json(200, json);
        }
    }

    private Answer feedbackStatus(Call call) {
        var instance = gate.visit(call, "read").instance();
        synchronized (instance) {
            boolean provided = instance.process.ended().isPresent();
            return Answer.json(200, Answer.JSON.createObjectNode().put("isFeedbackProvided", provided));
        }
    }

    private Answer active(Call call) {
        var caller = gate.caller(call);
        int party = Integer.parseInt(call.parameter("party"));
        var list = Answer.JSON.createArrayNode();
        for (var instance : instances.ownedBy(party)) {
            synchronized (instance) {
                boolean visible = PartyRegister.represents(caller, party) || gate.permit(caller, instance, "read");
                if (visible && instance.isActive() && instance.softDeleted == null) {
                    list.addObject()
                            .put("id", instance.id())
                            .putNull("presentationTexts")
                            .putNull("dueBefore")
                            .put("lastChanged", instance.lastChanged.toString())
                            .put("lastChangedBy", caller.name());
                }
            }
        }
        return Answer.json(200, list);
    }
}
