package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.identity.Caller;
import java.util.ArrayList;
import java.util.List;

/** Shows where the process of an instance stands, and where it has been (contract sections 6.1 and 6.4). */
final class ProcessReading {

    private final Gate gate;
    private final WorkflowEngine engine;

    ProcessReading(Gate gate, WorkflowEngine engine) {
        this.gate = gate;
        this.engine = engine;
    }

    Answer state(Call call) {
        return Answer.json(200, stateJson(call));
    }

    /** The instance with all that there is to say of its process, where the app has that call (v9). */
    Answer enriched(Call call) {
        var instance = gate.visit(call, "read").instance();
        if (!instance.app.library().process().hasEngine()) {
            return Answer.empty(404);
        }
        var json = InstanceJson.ofApp(call.host()).instance(instance);
        return Answer.json(200, json.set("process", stateJson(call)));
    }

    private ObjectNode stateJson(Call call) {
        var visit = gate.visit(call, "read");
        var instance = visit.instance();
        engine.checkReadable(instance);
        synchronized (instance) {
            var process = instance.process;
            var json = Answer.JSON.createObjectNode();
            json.set(
                    "currentTask",
                    process.current()
                            .map(current -> task(visit.caller(), instance, current))
                            .orElse(null));
            json.set("processTasks", tasks(instance));
            engine.status(instance).ifPresent(status -> json.set("workflow", status));
            var ended = process.endedAt();
            json.put("started", process.started().toString())
                    .put("startEvent", "StartEvent_1")
                    .put("ended", ended.isPresent() ? ended.get().toString() : null)
                    .put("endEvent", process.endEvent());
            return instance.app.library().process().state(json);
        }
    }

    private static ArrayNode tasks(Instance instance) {
        var tasks = Answer.JSON.createArrayNode();
        for (var task : instance.app.tasks()) {
            tasks.addObject()
                    .put("altinnTaskType", task.type())
                    .put("elementId", task.id())
                    .put("elementType", "Task");
        }
        return tasks;
    }

    private ObjectNode task(Caller caller, Instance instance, ProcessState.Current current) {
        var names = new ArrayList<>(List.of("read", "write"));
        names.addAll(current.task().actions());
        var json = Answer.JSON.createObjectNode();
        var actions = json.putObject("actions");
        var userActions = json.putArray("userActions");
        for (var name : names) {
            boolean permitted = gate.permit(caller, instance, name);
            actions.put(name, permitted);
            userActions.addObject().put("id", name).put("authorized", permitted).put("type", "ProcessAction");
        }
        json.put("read", gate.permit(caller, instance, "read"))
                .put("write", gate.permit(caller, instance, "write"))
                .put("elementType", "Task");
        return json.setAll(InstanceJson.task(instance, current));
    }

    Answer history(Call call) {
        var visit = gate.visit(call, "read");
        var instance = visit.instance();
        var json = Answer.JSON.createObjectNode();
        var history = json.putArray("processHistory");
        synchronized (instance) {
            event(history.addObject(), "process_StartEvent", "StartEvent_1", instance.created.toString(), visit);
            for (var move : instance.history) {
                var at = move.path("at").asText();
                event(history.addObject(), "process_EndTask", move.path("left").asText(), at, visit);
                var entered = move.path("entered").asText();
                var type = entered.startsWith("EndEvent_") ? "process_EndEvent" : "process_StartTask";
                event(history.addObject(), type, entered, at, visit);
            }
        }
        return Answer.json(200, json);
    }

    private static void event(ObjectNode event, String type, String element, String at, Gate.Visit visit) {
        event.put("eventType", type).put("elementId", element).put("occured", at);
        event.putNull("started")
                .putNull("ended")
                .put("performedBy", visit.caller().performer());
    }
}
