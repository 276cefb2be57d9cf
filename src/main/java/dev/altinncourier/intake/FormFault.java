package dev.altinncourier.intake;

import java.io.IOException;

/** Why a file cannot be sent as what it is. An {@link IOException}, so that it passes through a parser's reader. */
abstract sealed class FormFault extends IOException permits XmlFault, JsonFault {

    private static final long serialVersionUID = 1L;

    private final String place;

    FormFault(String place, String detail) {
        super(detail);
        this.place = place;
    }

    abstract Rule rule();

    /** Line and, where known, column; both count from 1. */
    final String place() {
        return place;
    }

    final String detail() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
