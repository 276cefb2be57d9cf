package dev.altinncourier.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call to Altinn, as journaled: the intent before it left, the result after.
 *
 * @param kind which call, {@code NEXT} for instance
 * @param about what it was about: the part sent, the task left
 * @param intendedAt when the intent was written
 * @param status HTTP status of the answer; null while none is known
 * @param result what is known of its effect
 * @param lostAt since when nobody waits for its answer any more; null where it came, or somebody may still wait
 */
public record CallRecord(
        String kind,
        String about,
        Instant intendedAt,
        @Nullable Integer status,
        Result result,
        @Nullable Instant lostAt) {

    /** One whose answer was not lost. */
    public CallRecord(String kind, String about, Instant intendedAt, @Nullable Integer status, Result result) {
        this(kind, about, intendedAt, status, result, null);
    }

    /** What is known of a call's effect. */
    public enum Result {
        /** Intended; no answer is known: the call may have changed Altinn, or may still. */
        OPEN,
        /** Altinn did it. */
        DONE,
        /** Altinn answered that it did not. */
        REFUSED,
        /** The call never left in full. */
        NOT_SENT,
        /** No answer came, and reading Altinn for the settle time showed no effect. */
        WITHOUT_EFFECT
    }
}
