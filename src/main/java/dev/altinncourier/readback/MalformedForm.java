package dev.altinncourier.readback;

/** A form that is not well-formed. Its cause may quote it, and is for no log. */
final class MalformedForm extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedForm(Exception cause) {
        super("the form is not well-formed", cause);
    }
}
