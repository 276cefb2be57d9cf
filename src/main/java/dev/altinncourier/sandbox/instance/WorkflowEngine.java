package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import java.util.Optional;
import java.util.UUID;

/**
 * The workflow engine that begins and moves the processes of apps on v9 (contract sections 3.6 and 6.2). Away it was
 * recorded; that it refuses, fails or takes its time is told by the contract.
 */
final class WorkflowEngine {

    private static final String AWAY = "Connection refused (workflow-engine)";
    private static final String FAILED = "A workflow step failed while performing the process action.";

    /** What the engine does with the next workflow that it is given. */
    enum Mood {
        UP,
        DOWN,
        REFUSING,
        FAILING,
        RETRYING;
    }

    /** What the engine has begun with an instance and failed at. */
    enum Unfinished {
        NOTHING,
        BEGINNING,
        MOVE;
    }

    private final Switches switches;

    WorkflowEngine(Switches switches) {
        this.switches = switches;
    }

    private static boolean plays(Instance instance) {
        return instance.app.library().process().hasEngine();
    }

    /** Begins the process of a new instance, or leaves it behind and says so; one not accepted is deleted. */
    void begin(Instance instance) {
        if (!plays(instance)) {
            return;
        }
        switch (switches.engine()) {
            case DOWN -> throw notBegun(instance, "workflowAcceptanceUnknown", "inspectInstance");
            case REFUSING -> {
                instance.delete(true);
                throw notBegun(instance, "workflowNotAccepted", "retryInstanceCreation");
            }
            case FAILING -> {
                instance.unfinished = Unfinished.BEGINNING;
                throw notBegun(instance, "workflowFailed", "resumeCurrentTask");
            }
            case UP, RETRYING -> {}
        }
    }

    private static Refused notBegun(Instance instance, String state, String action) {
        var problem = Problem.body(500, "Instance initialization failed.", detail(state));
        problem.put("initializationState", state).put("recommendedAction", action);
        problem.put("instanceDeleted", state.equals("workflowNotAccepted"));
        if (state.equals("workflowFailed")) {
            problem.put("workflowAccepted", true).set("workflowFailure", failure());
            problem.putObject("resumeEndpoint").put("method", "POST").put("path", path(instance) + "/process/resume");
        } else {
            problem.put("workflowSubmissionFailureKind", "unknown")
                    .put("workflowCollectionKey", UUID.randomUUID().toString());
        }
        problem.put("instanceId", instance.id())
                .put("instanceOwnerPartyId", instance.owner.id())
                .put("instanceGuid", instance.guid.toString());
        return new Refused(Answer.json(500, problem));
    }

    private static String path(Instance instance) {
        return "/" + instance.app.id() + "/instances/" + instance.id();
    }

    private static String detail(String state) {
        return switch (state) {
            case "workflowAcceptanceUnknown" ->
                "Runtime submitted the initial workflow, but could not determine whether"
                        + " the workflow engine accepted it. Inspect the instance and workflow state before retrying"
                        + " instance creation.";
            case "workflowNotAccepted" ->
                "The initial workflow was not accepted by the workflow engine, and the instance" + " was deleted.";
            default ->
                "The workflow engine accepted the initial workflow, but the workflow failed. Call the resume"
                        + " endpoint.";
        };
    }

    private static ObjectNode failure() {
        return Answer.JSON.createObjectNode().put("kind", "stepFailed").put("retryAction", "resumeWorkflow");
    }

    /** Refuses to show the state of a process while the engine is away. */
    void checkReadable(Instance instance) {
        if (plays(instance) && switches.engine() == Mood.DOWN) {
            throw ElementRules.refused(500, "Failed to access process for " + instance.id(), AWAY);
        }
    }

    /** What the engine is about, as the state of the process shows it. */
    Optional<ObjectNode> status(Instance instance) {
        if (!plays(instance)) {
            return Optional.empty();
        }
        var idle = switches.engine() == Mood.RETRYING ? "retrying" : "idle";
        return Optional.of(Answer.JSON
                .createObjectNode()
                .put("status", instance.unfinished == Unfinished.NOTHING ? idle : "failed"));
    }

    /** Refuses to move a process while the engine cannot, or while an earlier workflow is not through. */
    void checkMovable(Instance instance) {
        if (!plays(instance)) {
            return;
        }
        if (switches.engine() == Mood.DOWN) {
            throw new Refused(instance.app.library().process().failed(AWAY));
        }
        if (instance.unfinished != Unfinished.NOTHING) {
            throw blocked("Task must be resumed before it can continue.", "resumeRequired");
        }
        if (switches.engine() == Mood.RETRYING) {
            throw blocked("Task is still being processed.", "retrying");
        }
    }

    private static Refused blocked(String title, String state) {
        var problem = Answer.JSON.createObjectNode().put("title", title).put("status", 409);
        problem.put("processNextState", state).putNull("validationIssues");
        return new Refused(Answer.problem(409, problem));
    }

    /** The workflow of a move begins, and fails if the engine is in the mood; the task is not left then. */
    void move(Instance instance) {
        if (plays(instance) && switches.engine() == Mood.FAILING) {
            instance.unfinished = Unfinished.MOVE;
            var problem = Problem.body(500, "Something went wrong while moving to the next task.", FAILED);
            problem.put("processStateChanged", false).set("workflowFailure", failure());
            throw new Refused(Answer.problem(500, problem));
        }
    }

    /** Takes up a workflow that failed; the caller goes on with what it was about. */
    Unfinished resume(Instance instance) {
        if (!plays(instance)) {
            throw new Refused(Answer.empty(404));
        }
        checkReadable(instance);
        var unfinished = instance.unfinished;
        if (unfinished == Unfinished.NOTHING) {
            var problem = Problem.body(
                    409,
                    "Task does not need to be resumed.",
                    "The current task does not have a failed workflow that can be resumed.");
            throw new Refused(Answer.problem(409, problem.putNull("validationIssues")));
        }
        instance.unfinished = Unfinished.NOTHING;
        return unfinished;
    }
}
