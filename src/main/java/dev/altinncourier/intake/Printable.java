package dev.altinncourier.intake;

/** Text from outside, made fit for one line of a log or report. */
final class Printable {

    private Printable() {}

    /** The text with every control, format and line-breaking character replaced by {@code _}. */
    static String of(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().map(c -> isHarmless(c) ? c : '_').forEach(line::appendCodePoint);
        return line.toString();
    }

    static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
