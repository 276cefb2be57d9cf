package dev.altinncourier.sandbox.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.altinncourier.sandbox.app.ProcessTask;
import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import java.util.List;
import java.util.Optional;

/** Advances the process of an instance (contract sections 6.2 and 6.3). */
public final class ProcessCalls {

    private static final String PROCESS = "/{org}/{app}/instances/{party}/{guid}/process";

    private final Gate gate;
    private final Advance advance;
    private final ProcessReading reading;

    /** Calls that pass this gate. */
    public ProcessCalls(Gate gate, Switches switches, Authority authority) {
        this.gate = gate;
        this.advance = new Advance(switches, authority);
        this.reading = new ProcessReading(gate);
    }

    /** Its endpoints. */
    public List<Route> routes() {
        var admission = gate.admission("read");
        return List.of(
                Route.guarded("GET", PROCESS, Operation.PROCESS, admission, reading::state),
                Route.guarded("GET", PROCESS + "/history", Operation.PROCESS, admission, reading::history),
                Route.open("PUT", PROCESS + "/next", Operation.NEXT, this::next),
                Route.guarded("PUT", PROCESS + "/completeProcess", Operation.NEXT, admission, this::complete));
    }

    private Answer next(Call call) {
        var action = action(call);
        gate.caller(call);
        gate.refuseWhileDown(Problem.of(500, "Process next failed.", "Connection refused (" + call.host() + ")"));
        var visit = gate.visit(call, "read");
        var task = task(visit.instance());
        authorize(visit, task, action);
        advance(call, visit, task, action);
        return reading.state(call);
    }

    /** Whoever reads the instance before the lock is taken may act on a task that is left by then; so does Altinn. */
    private void advance(Call call, Gate.Visit visit, ProcessTask task, Optional<String> action) {
        var instance = visit.instance();
        if (!instance.beginNext()) {
            throw new Refused(Problem.framework(409));
        }
        try {
            if (!instance.taskId().equals(task.id())) {
                throw new Refused(Problem.framework(409));
            }
            call.beforeEffect();
            advance.next(instance, task, visit.caller(), action.orElse("none"));
        } finally {
            instance.endNext();
        }
    }

    private static Optional<String> action(Call call) {
        var contentType = call.header("Content-Type");
        boolean chunked = call.findHeader("Transfer-Encoding").isPresent();
        if (call.body().size() == 0 && !chunked) {
            return Optional.empty();
        }
        if (!contentType.contains("json")) {
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

    private static ProcessTask task(Instance instance) {
        synchronized (instance) {
            return instance.process.current().map(ProcessState.Current::task).orElseThrow(() -> {
                var problem = Answer.JSON.createObjectNode().put("status", 409).put("detail", "Process is ended.");
                problem.putNull("validationIssues");
                return new Refused(Answer.problem(409, problem));
            });
        }
    }

    private void authorize(Gate.Visit visit, ProcessTask task, Optional<String> action) {
        var sufficient = action.map(List::of).orElse(task.sufficientActions());
        if (sufficient.stream().noneMatch(one -> gate.permit(visit.caller(), visit.instance(), one))) {
            throw ElementRules.refused(
                    403,
                    "Unauthorized",
                    "User is not authorized to perform process next. Task ID: " + task.id() + ". Task type: "
                            + task.type() + ". Action: " + action.orElse("none") + ".");
        }
    }

    private Answer complete(Call call) {
        var visit = gate.visit(call, "read");
        var instance = visit.instance();
        if (instance.taskId().isEmpty()) {
            return Answer.text(call, 409, "Process is ended. It cannot be restarted.");
        }
        while (!instance.taskId().isEmpty()) {
            var task = task(instance);
            if (task.sufficientActions().stream().noneMatch(one -> gate.permit(visit.caller(), instance, one))) {
                return Answer.empty(403);
            }
            advance(call, visit, task, Optional.of(task.sufficientActions().get(0)));
        }
        return reading.state(call);
    }
}
