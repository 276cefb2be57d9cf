package dev.altinncourier.intake;

/** Why a JSON file cannot be sent. */
final class JsonFault extends FormFault {

    private static final long serialVersionUID = 1L;

    private final JsonRule rule;

    JsonFault(JsonRule rule, String place, String detail) {
        super(place, detail);
        this.rule = rule;
    }

    @Override
    JsonRule rule() {
        return rule;
    }
}
