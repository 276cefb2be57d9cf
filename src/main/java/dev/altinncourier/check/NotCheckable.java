package dev.altinncourier.check;

/** A file that a schema cannot be asked about. */
public final class NotCheckable extends Exception {

    private static final long serialVersionUID = 1L;

    NotCheckable(String reason) {
        super(reason);
    }
}
