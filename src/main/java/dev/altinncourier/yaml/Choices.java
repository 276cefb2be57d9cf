package dev.altinncourier.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values of an enum as a file spells them: {@code before-person} for BEFORE_PERSON. */
public final class Choices<E extends Enum<E>> {

    /** Yes or no, as YAML writes them. */
    enum Flag {
        FALSE,
        TRUE
    }

    private final E[] values;

    public Choices(E[] values) {
        this.values = values;
    }

    public Optional<E> find(String written) {
        return Arrays.stream(values)
                .filter(value -> spelling(value).equals(written))
                .findFirst();
    }

    public List<String> spellings() {
        return Arrays.stream(values).map(Choices::spelling).toList();
    }

    public String hint() {
        return String.join(" or ", spellings());
    }

    public static String spelling(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
