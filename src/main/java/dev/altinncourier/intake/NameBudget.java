package dev.altinncourier.intake;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the different names of a document: a parser keeps each that it has seen, and names without end fill memory. */
final class NameBudget {

    private final int most;
    private final Set<String> names = new HashSet<>();
    private int length;

    NameBudget(int most) {
        this.most = most;
    }

    /** Takes note of a name; false once they are too many. */
    boolean allows(@Nullable String name) {
        if (name != null && names.add(name)) {
            length += name.length() + 1;
        }
        return length <= most;
    }
}
