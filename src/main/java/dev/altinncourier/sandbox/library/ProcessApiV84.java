package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Problem;
import java.util.Optional;

/** The process and validation APIs as v8.0 to v8.4 answer them: no lock. */
class ProcessApiV84 extends ProcessApi {

    @Override
    public boolean locks() {
        return false;
    }

    @Override
    public ObjectNode state(ObjectNode all) {
        if (all.path("currentTask") instanceof ObjectNode task) {
            task.remove("elementType");
        }
        all.path("processTasks").forEach(task -> ((ObjectNode) task).remove("elementType"));
        return all;
    }

    @Override
    public Answer ended() {
        return Answer.problem(
                409,
                Answer.JSON
                        .createObjectNode()
                        .put("title", "Process is not started. Use start!")
                        .put("status", 409));
    }

    @Override
    public Answer unauthorized(String task, String type, Optional<String> action) {
        return Problem.of(
                403,
                "Unauthorized",
                "User is not authorized to perform action " + action.orElse("none") + " on task " + task);
    }

    @Override
    public Answer notValidatable() {
        return Answer.empty(500);
    }

    @Override
    public ObjectNode issue(ObjectNode issue, String instance) {
        issue.remove("noIncrementalUpdates");
        return issue;
    }
}
