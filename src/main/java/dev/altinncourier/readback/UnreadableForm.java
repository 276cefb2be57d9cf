package dev.altinncourier.readback;

/** A stored form that is not whole and well-formed: cut off on its way, or a gateway's page. */
public final class UnreadableForm extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableForm(String message) {
        super(message);
    }
}
