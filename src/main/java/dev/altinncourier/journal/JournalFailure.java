package dev.altinncourier.journal;

/** The journal could not be read or written: nothing may be sent until it can. */
public final class JournalFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalFailure(Throwable cause) {
        super("the journal cannot be read or written", cause);
    }
}
