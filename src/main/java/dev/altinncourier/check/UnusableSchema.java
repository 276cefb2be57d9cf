package dev.altinncourier.check;

/** A schema that is not there, is none, or refers to what does not lie beside it. */
public final class UnusableSchema extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableSchema(String reason) {
        super(reason);
    }
}
