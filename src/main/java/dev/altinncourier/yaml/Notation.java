package dev.altinncourier.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a value must be written. */
public interface Notation {

    /** The text itself, if that is how it must look. */
    Optional<String> find(String text);

    /** What to write, in the words of an advice. */
    String hint();

    /** Whatever matches an expression as a whole. */
    static Notation of(String regex, String hint) {
        var pattern = Pattern.compile(regex);
        return new Notation() {
            @Override
            public Optional<String> find(String text) {
                return Optional.of(text)
                        .filter(written -> pattern.matcher(written).matches());
            }

            @Override
            public String hint() {
                return hint;
            }
        };
    }
}
