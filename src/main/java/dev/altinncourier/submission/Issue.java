package dev.altinncourier.submission;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong: found by courier in a file, or by Altinn at validation (contract 5.1).
 *
 * @param file the sender's file it is about, where known
 * @param field field, XPath or line, as precise as it is known
 * @param code the rule's name
 * @param text what is wrong, in words; never a value of the form
 * @param dataElementId Altinn's element it is about
 * @param severity error, warning, informational
 */
public record Issue(
        @Nullable String file,
        @Nullable String field,
        String code,
        String text,
        @Nullable String dataElementId,
        Severity severity) {

    /** Altinn's severities (contract 5.1); only an error stops the process. */
    public enum Severity {
        ERROR,
        WARNING,
        INFORMATIONAL
    }

    /** The same, named after the sender's file. */
    public Issue in(String sendersFile) {
        return new Issue(sendersFile, field, code, text, dataElementId, severity);
    }

    /** Something that courier found in one of the sender's files. */
    public static Issue inFile(String file, @Nullable String field, String code, String text) {
        return new Issue(file, field, code, text, null, Severity.ERROR);
    }
}
