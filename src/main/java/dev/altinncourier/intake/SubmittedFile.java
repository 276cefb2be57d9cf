package dev.altinncourier.intake;

import java.nio.file.Path;
import java.text.Normalizer;

/**
 * One file that the sender handed over.
 *
 * @param name path inside the submission, with {@code /}, as the sender wrote it
 * @param path where it lies now
 * @param size bytes
 */
record SubmittedFile(String name, Path path, long size) {

    /** The name in one form: macOS takes letters such as å apart, and a manifest may not. */
    String sameness() {
        return sameness(name);
    }

    static String sameness(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    String baseName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    boolean isNamedAsXml() {
        return Drop.hasExtension(name, "xml");
    }
}
