package dev.altinncourier.sandbox.instance;

import dev.altinncourier.sandbox.app.ProcessTask;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the process of an instance stands. */
record ProcessState(Instant started, Optional<Current> current, Optional<End> ended) {

    /** How the process of every app ends as a rule, and how it ends when a person gives it up. */
    private static final String END = "EndEvent_1";

    private static final String GIVEN_UP = "EndEvent_Avbrutt";

    private static final String ON = "CompleteCurrentMoveToNext";
    private static final String BACK = "AbandonCurrentMoveToNext";

    /** When and by which event the process ended. */
    record End(Instant at, String event) {}

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
                next.isPresent() ? Optional.empty() : Optional.of(new End(now, END)));
    }

    /** The state after the current task was rejected. */
    ProcessState abandoned(ProcessTask previous) {
        var again = new Current(previous, nextFlow(), Instant.now(), BACK);
        return new ProcessState(started, Optional.of(again), Optional.empty());
    }

    /** The state after the process was given up: it ends by its abandon flow (contract section 6.2, {@code reject}). */
    ProcessState givenUp() {
        return new ProcessState(started, Optional.empty(), Optional.of(new End(Instant.now(), GIVEN_UP)));
    }

    private int nextFlow() {
        return current.map(Current::flow).orElse(1) + 1;
    }

    Optional<ProcessTask> task() {
        return current.map(Current::task);
    }

    Optional<Instant> endedAt() {
        return ended.map(End::at);
    }

    @Nullable
    String endEvent() {
        return ended.map(End::event).orElse(null);
    }

    String taskId() {
        return task().map(ProcessTask::id).orElse("");
    }
}
