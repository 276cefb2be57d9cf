package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.app.ProcessTask;
import dev.altinncourier.sandbox.http.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What really happened, for tests to assert on: every instance with its moves and the hashes of what was sent. */
public final class Ledger {

    private final Instances instances;

    /** The ledger of these instances. */
    public Ledger(Instances instances) {
        this.instances = instances;
    }

    private List<Instance> of(Optional<String> app) {
        return instances.all().stream()
                .filter(instance -> app.isEmpty() || app.get().equals(instance.app.id()))
                .sorted(Comparator.comparing((Instance instance) -> instance.created))
                .toList();
    }

    /** Every instance, oldest first, those that were deleted included. */
    public ObjectNode full(Optional<String> app) {
        var json = summary(app);
        var list = json.putArray("instances");
        of(app).forEach(instance -> list.add(entry(instance)));
        return json;
    }

    /** Only counts, however many instances there are. */
    public ObjectNode summary(Optional<String> app) {
        var counts = new LedgerCounts();
        of(app).forEach(counts::add);
        return counts.asJson();
    }

    private static ObjectNode entry(Instance instance) {
        synchronized (instance) {
            var json = Answer.JSON
                    .createObjectNode()
                    .put("id", instance.id())
                    .put("app", instance.app.id())
                    .put("owner", instance.owner.masked());
            json.set("dataValues", instance.template.dataValues());
            standing(json, instance);
            json.set("substatus", instance.substatus);
            json.set("history", instance.history.deepCopy());
            var data = json.putArray("data");
            instance.elements.forEach(element -> data.add(entry(element)));
            return json;
        }
    }

    private static void standing(ObjectNode json, Instance instance) {
        var process = instance.process;
        json.put("created", instance.created.toString())
                .put("ended", text(process.endedAt()))
                .put("endEvent", process.endEvent())
                .put("currentTask", process.taskId())
                .put("taskType", process.task().map(ProcessTask::type).orElse(null))
                .put("softDeleted", text(Optional.ofNullable(instance.softDeleted)))
                .put("hardDeleted", text(Optional.ofNullable(instance.hardDeleted)));
        var actions = json.putArray("taskActions");
        process.task().map(ProcessTask::actions).orElse(List.of()).forEach(actions::add);
    }

    private static ObjectNode entry(DataElement element) {
        return Answer.JSON
                .createObjectNode()
                .put("id", element.id.toString())
                .put("dataType", element.type.id())
                .put("filename", element.filename)
                .put("contentType", element.contentType)
                .put("contentTypeHeader", element.receivedType)
                .put("size", element.received.size())
                .put("storedSize", element.size())
                .put("sha256", element.received.sha256())
                .put("locked", element.locked)
                .put("fileScanResult", element.fileScan())
                .put("createdBy", element.createdBy);
    }

    private static @Nullable String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }

    /** A short list of instances for people, newest first. */
    public Collection<ObjectNode> rows(int most) {
        return instances.all().stream()
                .sorted(Comparator.comparing((Instance instance) -> instance.created)
                        .reversed())
                .limit(most)
                .map(Ledger::entry)
                .toList();
    }
}
