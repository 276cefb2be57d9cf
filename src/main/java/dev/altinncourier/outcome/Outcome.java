package dev.altinncourier.outcome;

/** How a submission ended; each has a folder of its own. */
public enum Outcome {
    /** It is through, and the receipt lies beside it. */
    DONE("done"),
    /** The sender must change something. */
    REJECTED("rejected"),
    /** An operator must look. */
    DEAD_LETTER("dead-letter");

    private final String folder;

    Outcome(String folder) {
        this.folder = folder;
    }

    /** Name of its folder below the base folder. */
    public String folder() {
        return folder;
    }
}
