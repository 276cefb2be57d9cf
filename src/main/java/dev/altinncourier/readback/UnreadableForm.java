package dev.altinncourier.readback;

/** A stored form that is no whole, well-formed XML: cut off on its way, or a gateway's page. */
public final class UnreadableForm extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableForm(String message) {
        super(message);
    }
}
