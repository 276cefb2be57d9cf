package dev.altinncourier.merge;

/** Forms, or fields of a form, that are beyond what courier puts together. */
public final class FieldsTooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    /** Most characters that the kept fields may have together. */
    static final int MOST = 1 << 20;

    FieldsTooLarge(String message) {
        super(message);
    }
}
