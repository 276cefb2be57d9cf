package dev.altinncourier.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the name somebody meant when they misspelt it. */
public final class NearestName {

    private final Collection<String> names;

    public NearestName(Collection<String> names) {
        this.names = names;
    }

    /** The name with the fewest edits to it, if that is near enough to be meant. */
    public Optional<String> to(String written) {
        return names.stream()
                .filter(name -> edits(written, name) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt(name -> edits(written, name)));
    }

    /** What to write instead: the nearest name, or the choice. */
    public String advice(String written) {
        return to(written).map(name -> "write '" + name + "'").orElseGet(() -> "write one of " + listed());
    }

    private String listed() {
        return String.join(", ", names);
    }

    /** Levenshtein's distance, upper and lower case being the same. */
    private static int edits(String left, String right) {
        var from = left.toLowerCase(Locale.ROOT);
        var to = right.toLowerCase(Locale.ROOT);
        var row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            row = nextRow(row, from.charAt(i - 1), to);
        }
        return row[to.length()];
    }

    private static int[] nextRow(int[] above, char letter, String to) {
        var row = new int[above.length];
        row[0] = above[0] + 1;
        for (int j = 1; j < row.length; j++) {
            var replaced = above[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], above[j]));
        }
        return row;
    }
}
