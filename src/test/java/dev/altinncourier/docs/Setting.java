package dev.altinncourier.docs;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting, as the documentation shows it.
 *
 * @param name of the property
 * @param type in the reader's words
 * @param preset what counts when it is not set; empty when nothing does
 * @param required whether courier cannot start without it
 * @param meaning in Markdown
 */
record Setting(String name, String type, Optional<String> preset, boolean required, String meaning) {

    /** The name of the environment variable, by the rule of MicroProfile Config. */
    String variable() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What stands in the column of defaults. */
    String presetText() {
        return required
                ? "**required**"
                : preset.map(value -> "`" + value + "`").orElse("none");
    }

    /** Whether an operator sets it; what follows from other settings is not documented. */
    boolean isForOperators() {
        return !meaning.contains("not set by hand");
    }
}
