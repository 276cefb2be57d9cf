package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import java.util.List;
import java.util.Optional;

/** The process and validation APIs as v7 answers them: sentences for refusals, and the body of next is not looked at. */
final class ProcessApiV7 extends ProcessApiV84 {

    @Override
    public Optional<String> action(Call call) {
        return Optional.empty();
    }

    /** Only what storage has. */
    @Override
    public ObjectNode state(ObjectNode all) {
        all.remove("processTasks");
        if (all.path("currentTask") instanceof ObjectNode task) {
            task.remove(List.of("actions", "userActions", "read", "write", "elementType"));
        }
        return all;
    }

    @Override
    public Answer ended() {
        return Answer.quoted(409, "Process is ended.");
    }

    @Override
    public Answer unauthorized(String task, String type, Optional<String> action) {
        return Answer.empty(403);
    }

    /** The details are in the validation API only. */
    @Override
    public Answer invalid(String task, int errors, ArrayNode issues) {
        return Answer.quoted(
                409,
                "Cannot complete/close current task " + task
                        + ". The data element(s) assigned to the task are not valid!");
    }

    @Override
    public Answer failed(String cause) {
        return Answer.quoted(500, "Process next failed.");
    }

    @Override
    public ObjectNode issue(ObjectNode issue, String instance) {
        var shown = super.issue(issue, instance).put("instanceId", instance);
        return shown.path("source").asText().equals("DataAnnotations") ? shown.put("source", "ModelState") : shown;
    }

    @Override
    public boolean showsValidation() {
        return true;
    }
}
