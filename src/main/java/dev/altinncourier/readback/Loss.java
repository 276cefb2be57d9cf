package dev.altinncourier.readback;

import org.jspecify.annotations.Nullable;

/**
 * One element, attribute or text that was sent and is not stored. An element stands for all that it holds.
 *
 * @param xpath where it stands in the sent form, without namespaces
 * @param cause why Altinn drops such a thing
 * @param after the sibling before it that was dropped first and took it along; null where it was the first
 */
public record Loss(String xpath, Cause cause, @Nullable String after) {

    /** Why Altinn drops something (Recorded: silent-losses, value-kinds). */
    public enum Cause {
        /** The model has no such element at this place: unknown, misspelt, misplaced, or given too often. */
        UNKNOWN_HERE,
        /** A sibling before it is unknown at its place: all that follow it are dropped with it. */
        AFTER_UNKNOWN,
        /** The model has no such attribute, or not in this namespace. */
        UNKNOWN_ATTRIBUTE,
        /** Text that stands beside elements. */
        TEXT_BESIDE_ELEMENTS,
        /** The element or attribute is stored, but empty. */
        VALUE_GONE
    }
}
