package dev.altinncourier.generate;

import java.util.regex.Pattern;

/** Text from outside, made fit for XML: a file name and a JSON text may hold what no XML document can. */
final class XmlCharacters {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlCharacters() {}

    /** The text without the characters that XML forbids. */
    static String only(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
