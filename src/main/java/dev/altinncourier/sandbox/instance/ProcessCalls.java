package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.http.Answer;
import dev.altinncourier.sandbox.http.Call;
import dev.altinncourier.sandbox.http.Operation;
import dev.altinncourier.sandbox.http.Problem;
import dev.altinncourier.sandbox.http.Refused;
import dev.altinncourier.sandbox.http.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Advances the process of an instance (contract sections 6.2 and 6.3). */
public final class ProcessCalls {

    private static final String INSTANCE = "/{org}/{app}/instances/{party}/{guid}";
    private static final String PROCESS = INSTANCE + "/process";

    private final Gate gate;
    private final PartStore parts;
    private final Advance advance;
    private final WorkflowEngine engine;
    private final ProcessReading reading;

    /** Calls that pass this gate. */
    public ProcessCalls(Gate gate, Switches switches, Advance advance, PartStore parts) {
        this.gate = gate;
        this.parts = parts;
        this.advance = advance;
        this.engine = new WorkflowEngine(switches);
        this.reading = new ProcessReading(gate, engine);
    }

    /** Its endpoints. */
    public List<Route> routes() {
        var admission = gate.admission("read");
        return List.of(
                Route.guarded("GET", PROCESS, Operation.PROCESS, admission, reading::state),
                Route.guarded("GET", PROCESS + "/history", Operation.PROCESS, admission, reading::history),
                Route.guarded("GET", INSTANCE + "/enriched", Operation.INSTANCE, admission, reading::enriched),
                Route.open("PUT", PROCESS + "/next", Operation.NEXT, this::next),
                Route.open("POST", PROCESS + "/resume", Operation.NEXT, this::resume),
                Route.guarded("PUT", PROCESS + "/completeProcess", Operation.NEXT, admission, this::complete));
    }

    private Answer next(Call call) {
        var api = gate.app(call).library().process();
        var action = api.action(call);
        gate.caller(call);
        gate.refuseWhileDown(api.failed("Connection refused (" + call.host() + ")"));
        var visit = gate.visit(call, "read");
        var read = visit.instance().standing();
        authorize(visit, read, action);
        advance(call, visit, read, action);
        return reading.state(call);
    }

    /**
     * Where the app holds a lock, whoever reads the instance before it is taken may act on a task that is left by then;
     * where it holds none, all of them succeed and the task is left once.
     */
    private void advance(Call call, Gate.Visit visit, ProcessState read, Optional<String> action) {
        var instance = visit.instance();
        engine.checkMovable(instance);
        if (!instance.beginNext()) {
            throw new Refused(Problem.framework(409));
        }
        try {
            boolean stale = !instance.taskId().equals(read.taskId());
            if (stale && instance.app.library().process().locks()) {
                throw new Refused(Problem.framework(409));
            }
            call.beforeEffect();
            Advance.sign(instance, read, visit.caller(), action);
            if (!Advance.rejects(read, action)) {
                Advance.validate(instance);
            }
            engine.move(instance);
            advance.move(instance, read, visit.caller(), action);
        } finally {
            instance.endNext();
        }
    }

    /** Takes up the move that failed; an instantiation that failed has left no form of the app's own. */
    private Answer resume(Call call) {
        var visit = gate.visit(call, "write");
        var instance = visit.instance();
        if (engine.resume(instance) == WorkflowEngine.Unfinished.MOVE) {
            advance(call, visit, instance.standing(), Optional.empty());
        } else {
            call.beforeEffect();
            parts.createMissing(instance, visit.caller(), Map.of());
        }
        return reading.state(call);
    }

    private void authorize(Gate.Visit visit, ProcessState read, Optional<String> action) {
        var task = read.task().orElseThrow();
        var sufficient = action.map(List::of).orElse(task.sufficientActions());
        if (sufficient.stream().noneMatch(one -> gate.permit(visit.caller(), visit.instance(), one))) {
            var api = visit.instance().app.library().process();
            throw new Refused(api.unauthorized(task.id(), task.type(), action));
        }
    }

    private Answer complete(Call call) {
        var visit = gate.visit(call, "read");
        var instance = visit.instance();
        if (instance.taskId().isEmpty()) {
            return Answer.text(call, 409, "Process is ended. It cannot be restarted.");
        }
        while (!instance.taskId().isEmpty()) {
            var read = instance.standing();
            var actions = read.task().orElseThrow().sufficientActions();
            if (actions.stream().noneMatch(one -> gate.permit(visit.caller(), instance, one))) {
                return Answer.empty(403);
            }
            advance(call, visit, read, Optional.of(actions.get(0)));
        }
        return reading.state(call);
    }
}
