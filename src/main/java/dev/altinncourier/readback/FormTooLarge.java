package dev.altinncourier.readback;

/** A form with more elements, depth or text than can be compared within bounds. */
public final class FormTooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    FormTooLarge(String message) {
        super(message);
    }
}
