package dev.altinncourier.merge;

/** A stored form that is not whole and well-formed: cut off on its way, or a gateway's page. */
public final class UnreadableFields extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFields() {
        // The parser's own words may quote the form.
        super("the stored form is not well-formed");
    }
}
