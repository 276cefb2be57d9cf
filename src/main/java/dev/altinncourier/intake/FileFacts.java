package dev.altinncourier.intake;

import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a file told.
 *
 * @param file the file
 * @param sha256 of its bytes, lower-case hex
 * @param readAs as what it was read
 * @param root of an XML document; null where it is none, or a bad one
 * @param texts at the places that are looked for; none where it was not read, or is a bad one
 * @param damaged true when it should be XML or JSON that can be sent, and is not
 */
record FileFacts(
        SubmittedFile file, String sha256, Format readAs, @Nullable QName root, FoundTexts texts, boolean damaged) {

    /** What a file is read as. */
    enum Format {
        BYTES,
        XML,
        JSON
    }

    boolean hasRoot(String localName) {
        return root != null && root.getLocalPart().equals(localName);
    }
}
