package dev.altinncourier.check;

import dev.altinncourier.submission.Issue;
import dev.altinncourier.submission.Text;

/**
 * Something in a file that its schema does not allow.
 *
 * @param place the element, by local names, {@code /melding/linje[2]/kode}, or a JSON pointer
 * @param line counted from 1; 0 where it is not known
 * @param column counted from 1
 * @param rule of the schema language that was broken
 * @param text in words, without any value
 */
public record Finding(String place, int line, int column, String rule, Text text) {

    /** As the report shows it. */
    public Issue in(String file) {
        var where = line > 0 ? place + " (line " + line + ", column " + column + ")" : place;
        return Issue.inFile(file, where, rule, text.nb() + " / " + text.en());
    }
}
