package dev.altinncourier.sandbox.form;

/** The app library could not make its model of a form; title and detail are what the sender gets to see. */
public final class FormRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final String title;

    FormRefused(String title, String detail) {
        super(detail);
        this.title = title;
    }

    static FormRefused xml(String detail) {
        return new FormRefused("Failed to deserialize XML", detail);
    }

    /** Title of the problem document. */
    public String title() {
        return title;
    }

    /** Detail of the problem document. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
