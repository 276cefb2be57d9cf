package dev.altinncourier.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the mistakes of one file while it is read. */
public final class Findings {

    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)(\\d{6})[ -]?\\d{4,6}(?!\\d)");

    private final String file;
    private final List<Mistake> errors = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void add(int line, String key, String problem, String advice) {
        errors.add(new Mistake(file, line, masked(key), masked(problem), masked(advice)));
    }

    /** Mistakes are logged, and a value that is wrong may be somebody's number all the same. */
    private static String masked(String text) {
        return IDENTITY_NUMBER.matcher(text).replaceAll("$1*****");
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<Mistake> byLine() {
        return errors.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }
}
