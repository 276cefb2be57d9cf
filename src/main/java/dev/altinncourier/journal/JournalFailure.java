package dev.altinncourier.journal;

/** The journal could not be read or written: nothing may be sent until it can. */
public final class JournalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalFailure(Throwable cause) {
        super("the journal cannot be read or written", cause);
    }

    /** The journal failed since this run of a submission began: what the run wrote may be lost, so it begins anew. */
    public JournalFailure() {
        super("the journal has failed meanwhile");
    }
}
