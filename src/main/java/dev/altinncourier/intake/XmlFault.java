package dev.altinncourier.intake;

import java.io.IOException;

/** Why an XML file cannot be sent. An {@link IOException}, so that it passes through the parser's reader. */
final class XmlFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final XmlRule rule;
    private final String place;

    XmlFault(XmlRule rule, int line, String detail) {
        this(rule, "line " + line, detail);
    }

    XmlFault(XmlRule rule, String place, String detail) {
        super(detail);
        this.rule = rule;
        this.place = place;
    }

    XmlRule rule() {
        return rule;
    }

    /** Line and, where known, column; both count from 1. */
    String place() {
        return place;
    }

    String detail() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
