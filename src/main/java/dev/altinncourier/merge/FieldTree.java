package dev.altinncourier.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are kept, as a tree of names below the form itself. Upper and lower case count as one. */
final class FieldTree {

    private final Map<String, FieldTree> children = new LinkedHashMap<>();
    private boolean kept;

    private FieldTree() {}

    /** @param paths names with dots between, {@code metadata.versjon} */
    static FieldTree of(List<String> paths) {
        var root = new FieldTree();
        for (var path : paths) {
            var at = root;
            for (var name : path.split("\\.", -1)) {
                at = at.children.computeIfAbsent(key(name), missing -> new FieldTree());
            }
            at.kept = true;
        }
        return root;
    }

    /** The field of a name; null when neither it nor anything in it is kept. */
    @Nullable
    FieldTree child(String name) {
        return children.get(key(name));
    }

    /** Whether the field is kept as a whole. */
    boolean isKept() {
        return kept;
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
