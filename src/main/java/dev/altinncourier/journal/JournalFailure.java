package dev.altinncourier.journal;

/** The journal could not be read or written: nothing may be sent until it can. */
public sealed class JournalFailure extends RuntimeException permits LeaseLost {

    private static final long serialVersionUID = 1L;

    JournalFailure(Throwable cause) {
        super("the journal cannot be read or written", cause);
    }

    JournalFailure(String message) {
        super(message);
    }
}
