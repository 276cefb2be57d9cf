package dev.altinncourier.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A schema that files are checked against. */
public sealed interface FormSchema permits XsdSchema, JsonFormSchema {

    /** No report needs more. */
    int MOST_FINDINGS = 100;

    /**
     * What a file has that the schema does not allow; the first findings only.
     *
     * @throws NotCheckable when the file is too large to be checked, or no file of this kind
     */
    List<Finding> findings(Path file) throws IOException, NotCheckable;
}
