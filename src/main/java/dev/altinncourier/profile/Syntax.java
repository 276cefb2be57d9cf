package dev.altinncourier.profile;

import dev.altinncourier.yaml.Notation;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a value must look like. Most of these end up in an address, a header or a folder name, so nothing is let through
 * that could change the meaning of one.
 */
enum Syntax implements Notation {
    TEXT("(?s).+", "a text"),
    ID("[a-z0-9][a-z0-9-]{0,63}", "lower-case letters, digits and -, such as skd-mva"),
    ORG("[a-z0-9]{2,}", "the service owner's short name as in the app's address, such as skd"),
    APP("[a-z0-9][a-z0-9-]*", "the app's name as in its address, such as mva-melding-innsending-v1"),
    ROLE("[A-Za-z0-9_-]+", "a name of letters, digits, - and _, such as vedlegg"),
    DATA_TYPE("[\\p{L}\\p{N}._-]+", "the id of the data type in the app's metadata, such as model1"),
    CONTENT_TYPE("[a-z0-9.+-]+/[A-Za-z0-9.+-]+", "a content type without parameters, such as application/pdf"),
    FILE_NAME("[A-Za-z0-9_-][A-Za-z0-9._-]*", "a file name of letters, digits, ., - and _, such as mvaMelding.xml"),
    XML_NAME(
            "[\\p{L}_][\\p{L}\\p{N}._-]*", "the local name of the root element, without prefix, such as mvaMeldingDto"),
    TASK("[A-Za-z0-9_.-]+", "the task's type (data, confirmation, signing, ...) or its id, such as Task_1"),
    EVENT("[A-Za-z0-9_.-]+", "the id of an end event of the process, such as EndEvent_1"),
    ACTION("[A-Za-z0-9_.-]+", "what is sent to leave the task, such as write or confirm"),
    FACTOR("[1-9](\\.\\d{1,3})?|10", "a number from 1 to 10, such as 1.5"),
    VAR("[A-Za-z][A-Za-z0-9_]*", "a name of letters, digits and _, such as inntektsaar"),
    FIELD(
            "[\\p{L}_][\\p{L}\\p{N}_-]*(\\.[\\p{L}_][\\p{L}\\p{N}_-]*)*",
            "a field of the form with dots between its levels, such as metadata.versjon"),
    SCHEMA_FILE(
            "(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9._/-]*",
            "a file below the folder of the profiles, such as schemas/soknad.xsd"),
    SCOPE("[^\\s\"\\\\]+", "one scope without blanks, such as altinn:instances.write");

    private final Pattern pattern;
    private final String hint;

    Syntax(String regex, String hint) {
        this.pattern = Pattern.compile(regex);
        this.hint = hint;
    }

    @Override
    public Optional<String> find(String text) {
        return Optional.of(text).filter(written -> pattern.matcher(written).matches());
    }

    /** The expression that it must match as a whole. */
    String pattern() {
        return pattern.pattern();
    }

    @Override
    public String hint() {
        return hint;
    }
}
