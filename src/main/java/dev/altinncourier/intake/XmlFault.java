package dev.altinncourier.intake;

/** Why an XML file cannot be sent. */
final class XmlFault extends FormFault {

    private static final long serialVersionUID = 1L;

    private final XmlRule rule;

    XmlFault(XmlRule rule, int line, String detail) {
        this(rule, "line " + line, detail);
    }

    XmlFault(XmlRule rule, String place, String detail) {
        super(place, detail);
        this.rule = rule;
    }

    @Override
    XmlRule rule() {
        return rule;
    }
}
