package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.ProcessTask;
import java.time.Instant;
import java.util.Optional;

/** Where the process of an instance stands. */
record ProcessState(Instant started, Optional<Current> current, Optional<Instant> ended) {

    private static final String ON = "CompleteCurrentMoveToNext";
    private static final String BACK = "AbandonCurrentMoveToNext";

    /** The task that the process is in; the first one has flow 2. */
    record Current(ProcessTask task, int flow, Instant since, String flowType) {}

    static ProcessState begin(ProcessTask first) {
        var now = Instant.now();
        return new ProcessState(now, Optional.of(new Current(first, 2, now, ON)), Optional.empty());
    }

    /** The state after the current task. */
    ProcessState moved(Optional<ProcessTask> next) {
        var now = Instant.now();
        return new ProcessState(
                started,
                next.map(task -> new Current(task, nextFlow(), now, ON)),
                next.isPresent() ? Optional.empty() : Optional.of(now));
    }

    /** The state after the current task was rejected. */
    ProcessState abandoned(ProcessTask previous) {
        var again = new Current(previous, nextFlow(), Instant.now(), BACK);
        return new ProcessState(started, Optional.of(again), Optional.empty());
    }

    private int nextFlow() {
        return current.map(Current::flow).orElse(1) + 1;
    }

    Optional<ProcessTask> task() {
        return current.map(Current::task);
    }

    String taskId() {
        return task().map(ProcessTask::id).orElse("");
    }
}
