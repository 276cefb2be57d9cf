package dev.altinncourier.altinn;

import dev.altinncourier.submission.Task;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an instance is, for somebody who means to delete it. */
public enum DraftState {
    /** Deleted for good, or not there. */
    GONE,
    /** In a task before its end that is the sender's: nothing has been handed in. */
    DRAFT,
    /** Handed in: it has ended, or the authority has it. Deleting it and sending anew would be a second legal return. */
    SUBMITTED;

    private static final String FEEDBACK = "feedback";

    /** From a fresh reading of the instance (contract 2.1, 7.1); empty where the answer does not tell. */
    public static Optional<DraftState> in(AltinnAnswer answer) {
        if (AnswerSorter.isGone(answer)) {
            return Optional.of(GONE);
        }
        var json = answer.json();
        var status = json.path("status");
        if (status.path("isHardDeleted").asBoolean(false)) {
            return Optional.of(GONE);
        }
        if (!json.path("process").isObject()) {
            return Optional.empty();
        }
        boolean archived = status.path("isArchived").asBoolean(false);
        return Optional.of(!archived && isDraft(InstanceAnswer.task(json.path("process"))) ? DRAFT : SUBMITTED);
    }

    /** Whether an instance whose process stands there is nobody's but the sender's. */
    public static boolean isDraft(@Nullable Task task) {
        return task != null && !task.hasEnded() && task.elementId() != null && !FEEDBACK.equals(task.type());
    }
}
