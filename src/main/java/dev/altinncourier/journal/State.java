package dev.altinncourier.journal;

/** Whether a submission is still under way, and how it ended. */
public enum State {
    OPEN,
    DONE,
    REJECTED,
    DEAD_LETTER
}
