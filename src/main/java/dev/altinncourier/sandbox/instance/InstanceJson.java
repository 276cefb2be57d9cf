package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes instances and data elements, as the app shows them and as storage does (contract sections 0.3 and 2.1). */
final class InstanceJson {

    private static final String[] READ = {"Unread", "Read", "UpdatedSinceLastReview"};

    private final Optional<String> appHost;
    private final String platformHost;

    private InstanceJson(Optional<String> appHost, String platformHost) {
        this.appHost = appHost;
        this.platformHost = platformHost;
    }

    /** As the app shows them: with links to itself, which say https whatever the call came by. */
    static InstanceJson ofApp(String host) {
        return new InstanceJson(Optional.of(host), host);
    }

    /** As storage shows them: no links to the app, no party, and the read status in words. */
    static InstanceJson ofStorage(String host) {
        return new InstanceJson(Optional.empty(), host);
    }

    ObjectNode instance(Instance instance) {
        synchronized (instance) {
            var json = Answer.JSON.createObjectNode().put("id", instance.id());
            json.set("instanceOwner", instance.owner.asOwner(appHost.isPresent()));
            json.put("appId", instance.app.id()).put("org", instance.app.org());
            json.set("selfLinks", links(instance, ""));
            json.set("dueBefore", instance.template.dueBefore());
            json.put("visibleAfter", instance.template.visibleAfter().asText(time(instance.created)));
            json.set("process", process(instance));
            json.set("status", status(instance));
            json.set(
                    "completeConfirmations",
                    instance.completeConfirmations.isEmpty() ? null : instance.completeConfirmations.deepCopy());
            json.set("data", data(instance));
            json.putNull("presentationTexts").set("dataValues", instance.template.dataValues());
            json.put("created", time(instance.created))
                    .put("createdBy", instance.createdBy)
                    .put("lastChanged", time(instance.lastChanged))
                    .put("lastChangedBy", instance.lastChangedBy);
            return appHost.isPresent() ? instance.app.library().metadata().instance(json) : json;
        }
    }

    private ArrayNode data(Instance instance) {
        var data = Answer.JSON.createArrayNode();
        instance.elements.forEach(element -> data.add(element(instance, element)));
        return data;
    }

    /** The caller holds the instance's monitor. */
    ObjectNode element(Instance instance, DataElement element) {
        var json = Answer.JSON.createObjectNode();
        json.put("id", element.id.toString())
                .put("instanceGuid", instance.guid.toString())
                .put("dataType", element.type.id())
                .put("filename", element.filename)
                .put("contentType", element.contentType)
                .put("blobStoragePath", instance.app.id() + "/" + instance.guid + "/data/" + element.id);
        json.set("selfLinks", links(instance, "/data/" + element.id));
        state(json, element);
        json.put("created", time(element.created))
                .put("createdBy", element.createdBy)
                .put("lastChanged", time(element.lastChanged))
                .put("lastChangedBy", element.lastChangedBy);
        return appHost.isPresent() ? instance.app.library().metadata().element(json) : json;
    }

    private static void state(ObjectNode json, DataElement element) {
        json.put("size", element.size())
                .putNull("contentHash")
                .put("locked", element.locked)
                .putNull("refs")
                .put("isRead", element.read);
        json.putArray("tags");
        json.putNull("userDefinedMetadata")
                .putNull("metadata")
                .putNull("deleteStatus")
                .put("fileScanResult", element.fileScan());
        json.set(
                "references",
                element.generatedFrom.map(InstanceJson::references).orElse(null));
    }

    private static ArrayNode references(String task) {
        var references = Answer.JSON.createArrayNode();
        references
                .addObject()
                .put("value", task)
                .put("relation", "GeneratedFrom")
                .put("valueType", "Task");
        return references;
    }

    private ObjectNode links(Instance instance, String rest) {
        var path = "/instances/" + instance.id() + rest;
        return Answer.JSON
                .createObjectNode()
                .put(
                        "apps",
                        appHost.map(host -> "https://" + host + "/" + instance.app.id() + path)
                                .orElse(null))
                .put("platform", "https://" + platformHost + "/storage/api/v1" + path);
    }

    private static ObjectNode process(Instance instance) {
        var process = instance.process;
        var json = Answer.JSON
                .createObjectNode()
                .put("started", time(process.started()))
                .put("startEvent", "StartEvent_1");
        json.set(
                "currentTask",
                process.current().map(current -> task(instance, current)).orElse(null));
        return json.put("ended", process.endedAt().map(InstanceJson::time).orElse(null))
                .put("endEvent", process.endEvent());
    }

    /** The current task, as instance and process state have it in common. */
    static ObjectNode task(Instance instance, ProcessState.Current current) {
        var json = Answer.JSON
                .createObjectNode()
                .put("flow", current.flow())
                .put("started", time(current.since()))
                .put("elementId", current.task().id())
                .put("name", current.task().name())
                .put("altinnTaskType", current.task().type())
                .putNull("ended");
        json.set("validated", instance.validated);
        return json.put("flowType", current.flowType());
    }

    private ObjectNode status(Instance instance) {
        var ended = instance.process.endedAt().map(InstanceJson::time).orElse(null);
        var json = Answer.JSON.createObjectNode();
        json.put("isArchived", ended != null).put("archived", ended);
        json.put("isSoftDeleted", instance.softDeleted != null).put("softDeleted", time(instance.softDeleted));
        json.put("isHardDeleted", instance.hardDeleted != null).put("hardDeleted", time(instance.hardDeleted));
        if (appHost.isPresent()) {
            json.put("readStatus", instance.readStatus);
        } else {
            json.put("readStatus", READ[instance.readStatus]);
        }
        json.set("substatus", instance.substatus);
        return json;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
