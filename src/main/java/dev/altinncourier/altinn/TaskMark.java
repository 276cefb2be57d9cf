package dev.altinncourier.altinn;

import dev.altinncourier.submission.Task;

/** How the journal names the task that a {@code process/next} left: one that came again later is another. */
public final class TaskMark {

    private TaskMark() {}

    /** Element id, number in the flow and type, {@code Task_1#2 data}. */
    public static String of(Task task) {
        return task.elementId() + "#" + task.flow() + " " + task.type();
    }

    /** The element id in a mark. */
    public static String elementId(String mark) {
        return mark.substring(0, mark.lastIndexOf('#'));
    }

    /** The task's type in a mark. */
    public static String type(String mark) {
        return mark.substring(mark.lastIndexOf(' ') + 1);
    }
}
