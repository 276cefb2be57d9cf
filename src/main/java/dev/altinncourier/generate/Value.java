package dev.altinncourier.generate;

import java.util.Arrays;
import java.util.Optional;

/** What the envelope of a VAT return says, and how a sender says it in {@code submission.json}. */
enum Value {
    ORGANISATION_NUMBER(
            "organisasjonsnummer", "owner.organisationNumber", "\"owner\": {\"organisationNumber\": \"...\"}"),
    PERIOD("periode", "vars.period", "\"vars\": {\"period\": \"september-oktober\"}"),
    YEAR("aar", "vars.year", "\"vars\": {\"year\": 2026}"),
    CATEGORY("meldingskategori", "vars.category", "\"vars\": {\"category\": \"alminnelig\"}"),
    CREATED_BY("opprettetAv", "vars.createdBy", "\"vars\": {\"createdBy\": \"Kari Nordmann\"}");

    private final String element;
    private final String field;
    private final String example;

    Value(String element, String field, String example) {
        this.element = element;
        this.field = field;
        this.example = example;
    }

    /** The value that stands in an element of the envelope. */
    static Optional<Value> in(String element) {
        return Arrays.stream(values())
                .filter(value ->
                        value.element.equals(element) || (value == PERIOD && element.startsWith(Period.PREFIX)))
                .findFirst();
    }

    /** Its name in the return and in the envelope. */
    String element() {
        return element;
    }

    /** Where it stands in {@code submission.json}. */
    String field() {
        return field;
    }

    /** Its name there, without the block that it stands in. */
    String key() {
        return field.substring(field.indexOf('.') + 1);
    }

    /** How it is written there. */
    String example() {
        return example;
    }
}
