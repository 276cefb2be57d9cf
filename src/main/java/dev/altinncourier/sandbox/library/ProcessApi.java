package dev.altinncourier.sandbox.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import java.util.Optional;

/** The process and validation APIs as v8.11 to v8.12 answer them (contract sections 5 and 6). */
public class ProcessApi {

    ProcessApi() {}

    /** The action that the body of {@code next} asks for, if it asks for any. */
    public Optional<String> action(Call call) {
        boolean chunked = call.findHeader("Transfer-Encoding").isPresent();
        if (call.body().size() == 0 && !chunked) {
            return Optional.empty();
        }
        if (!call.header("Content-Type").contains("json")) {
            throw new Refused(Problem.framework(415));
        }
        try {
            var json = Answer.JSON.readTree(call.body().text());
            if (json == null || json.isMissingNode()) {
                throw new Refused(Problem.binding("$", "The input does not contain any JSON tokens. Path: $"));
            }
            return Optional.ofNullable(json.path("action").textValue());
        } catch (JsonProcessingException e) {
            throw new Refused(Problem.binding("$", "The JSON payload is not well-formed. Path: $"));
        }
    }

    /** Whether {@code next} holds a lock; else calls that overlap all succeed, each on what it read at its start. */
    public boolean locks() {
        return true;
    }

    /** The state of the process, of all that there is to say. */
    public ObjectNode state(ObjectNode all) {
        return all;
    }

    /** What {@code next} says after the end. */
    public Answer ended() {
        var problem = Answer.JSON.createObjectNode().put("status", 409).put("detail", "Process is ended.");
        problem.putNull("validationIssues");
        return Answer.problem(409, problem);
    }

    /** What {@code next} says to somebody who may not. */
    public Answer unauthorized(String task, String type, Optional<String> action) {
        return Problem.of(
                403,
                "Unauthorized",
                "User is not authorized to perform process next. Task ID: " + task + ". Task type: " + type
                        + ". Action: " + action.orElse("none") + ".");
    }

    /** What {@code next} says when validation found errors. */
    public Answer invalid(String task, int errors, ArrayNode issues) {
        var detail = errors + " validation errors found for task " + task;
        var problem = Problem.body(409, "Validation failed for task", detail);
        problem.set("validationIssues", issues);
        return Answer.problem(409, problem);
    }

    /** What {@code next} says when something behind the app is away. */
    public Answer failed(String cause) {
        return Problem.of(500, "Process next failed.", cause);
    }

    /** What validation says after the end. */
    public Answer notValidatable() {
        var problem = Problem.frameworkBody(409, "Validation error")
                .put("detail", "Unable to validate instance without a started process.");
        return Answer.problem(409, problem);
    }

    /** An issue as validation shows it. */
    public ObjectNode issue(ObjectNode issue, String instance) {
        return issue;
    }

    /** Whether the current task shows what validation last found. */
    public boolean showsValidation() {
        return false;
    }

    /** Whether a workflow engine moves the process. */
    public boolean hasEngine() {
        return false;
    }
}
