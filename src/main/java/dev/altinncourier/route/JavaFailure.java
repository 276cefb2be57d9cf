package dev.altinncourier.route;

import dev.altinncourier.submission.PersonalData;

/** A step of a route broke down in Java itself: a class is missing, the stack is full. The cause is an {@link Error}. */
final class JavaFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    JavaFailure(Error cause) {
        super(PersonalData.mask(cause.toString()), cause);
        this.name = cause.getClass().getSimpleName();
    }

    /** Of the error. */
    String name() {
        return name;
    }
}
