package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import java.util.HashMap;
import java.util.Map;

/** Counts what a long run must come out with: instances, those that ended, and what is there twice. */
final class LedgerCounts {

    private final Map<String, Integer> references = new HashMap<>();
    private int live;
    private int ended;
    private int hardDeleted;
    private int elements;
    private int duplicateAttachments;

    void add(Instance instance) {
        synchronized (instance) {
            if (instance.hardDeleted != null) {
                hardDeleted++;
                return;
            }
            live++;
            ended += instance.process.ended().isPresent() ? 1 : 0;
            elements += instance.elements.size();
            duplicateAttachments += duplicates(instance);
            var reference =
                    instance.template.dataValues().path("sluttbrukersystemRef").asText("");
            if (!reference.isEmpty()) {
                references.merge(instance.app.id() + " " + reference, 1, Integer::sum);
            }
        }
    }

    private static int duplicates(Instance instance) {
        long distinct = instance.elements.stream()
                .map(element -> element.type.id() + "/" + element.filename + "/" + element.received.sha256())
                .distinct()
                .count();
        return (int) (instance.elements.size() - distinct);
    }

    ObjectNode asJson() {
        int duplicates =
                references.values().stream().mapToInt(count -> count - 1).sum();
        return Answer.JSON
                .createObjectNode()
                .put("live", live)
                .put("ended", ended)
                .put("hardDeleted", hardDeleted)
                .put("elements", elements)
                .put("references", references.size())
                .put("duplicates", duplicates)
                .put("duplicateAttachments", duplicateAttachments);
    }
}
