package dev.altinncourier.altinn;

import dev.altinncourier.submission.Task;

/** How the journal names the task that a {@code process/next} left: one that came again later is another. */
public final class TaskMark {

    private TaskMark() {}

    /** Element id and number in the flow, {@code Task_1#2}. */
    public static String of(Task task) {
        return task.elementId() + "#" + task.flow();
    }
}
