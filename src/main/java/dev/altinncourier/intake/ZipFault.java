package dev.altinncourier.intake;

import java.io.IOException;

/** Why a zip cannot be unpacked, and the entry that told. */
final class ZipFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final String entry;

    /** @param entry name of the entry; empty when it is about the whole zip */
    ZipFault(Rule rule, String entry) {
        super(rule.rule());
        this.rule = rule;
        this.entry = entry;
    }

    Rule rule() {
        return rule;
    }

    String entry() {
        return entry;
    }
}
