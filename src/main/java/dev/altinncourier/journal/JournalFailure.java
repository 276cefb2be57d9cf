package dev.altinncourier.journal;

/** The journal could not be read or written: nothing may be sent until it can. */
public sealed class JournalFailure extends RuntimeException permits LeaseLost {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason told as a suppressed exception, not as a cause: an error policy looks through the causes first, and
     *     would take a disk that is full for a call to Altinn that broke
     */
    JournalFailure(Throwable reason) {
        super("the journal cannot be read or written");
        addSuppressed(reason);
    }

    JournalFailure(String message) {
        super(message);
    }

    /** The journal failed since this run of a submission began: what the run wrote may be lost, so it begins anew. */
    public JournalFailure() {
        super("the journal has failed meanwhile");
    }
}
