package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.ProcessTask;
import java.time.Instant;
import java.util.Optional;

/** Where the process of an instance stands. */
record ProcessState(Instant started, Optional<Current> current, Optional<Instant> ended) {

    /** The task that the process is in; the first one has flow 2. */
    record Current(ProcessTask task, int flow, Instant since) {}

    static ProcessState begin(ProcessTask first) {
        var now = Instant.now();
        return new ProcessState(now, Optional.of(new Current(first, 2, now)), Optional.empty());
    }

    /** The state after the current task. */
    ProcessState moved(Optional<ProcessTask> next) {
        var now = Instant.now();
        int flow = current.map(Current::flow).orElse(1) + 1;
        return new ProcessState(
                started,
                next.map(task -> new Current(task, flow, now)),
                next.isPresent() ? Optional.empty() : Optional.of(now));
    }

    String taskId() {
        return current.map(at -> at.task().id()).orElse("");
    }
}
