package dev.altinncourier.intake;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file at the places that are looked for.
 *
 * @param byXpath the different texts at each place, in the order of the file; none where nothing is filled in
 */
record FoundTexts(Map<String, Set<String>> byXpath) {

    static final FoundTexts NONE = new FoundTexts(Map.of());

    /** One that is longer was cut, and is no value. */
    static final int LONGEST = 1_000;

    FoundTexts {
        var copy = new HashMap<String, Set<String>>();
        byXpath.forEach((xpath, texts) -> copy.put(xpath, Collections.unmodifiableSet(new LinkedHashSet<>(texts))));
        byXpath = Map.copyOf(copy);
    }

    /** @param xpath as the profile writes it; null for no place */
    Set<String> at(@Nullable String xpath) {
        return xpath == null ? Set.of() : byXpath.getOrDefault(xpath, Set.of());
    }

    /** Shows no text: one may be a person's number. */
    @Override
    public String toString() {
        return "FoundTexts" + byXpath.keySet();
    }
}
