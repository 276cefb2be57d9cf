package dev.altinncourier.live;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which version of Altinn's app library an app is built on, and what is different there (contract 0.2). */
final class LibraryVersion {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

    private final String written;
    private final int number;

    private LibraryVersion(String written, int number) {
        this.written = written;
        this.number = number;
    }

    /** As the metadata tells it; an app on version 7 tells none. */
    static LibraryVersion of(@Nullable String told) {
        var numbers = NUMBERS.matcher(told == null ? "" : told);
        if (told == null || !numbers.matches()) {
            return new LibraryVersion("7 or older", number(7, 0, 0));
        }
        int patch = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
        return new LibraryVersion(
                told, number(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), patch));
    }

    /** Whether the app publishes the XSD of its forms. */
    boolean publishesXsd() {
        return number >= number(8, 12, 6);
    }

    /** The version and what is different there, in a line. */
    String inWords() {
        return "app library " + written + ": " + difference();
    }

    private String difference() {
        if (number < number(8, 0, 0)) {
            return "refuses with one sentence, so that courier asks for the validation; takes any action; counts no files";
        }
        if (number < number(8, 5, 0)) {
            return "keeps the instance of a multipart call that it refuses; counts no files";
        }
        if (number < number(8, 12, 3)) {
            return "may keep the instance of a multipart call that it refuses";
        }
        return number < number(9, 0, 0)
                ? "nothing that courier needs to work around"
                : "a preview with a workflow engine, which may still change";
    }

    private static int number(int major, int minor, int patch) {
        return (major * 10_000 + minor) * 10_000 + patch;
    }
}
