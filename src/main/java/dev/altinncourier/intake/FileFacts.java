package dev.altinncourier.intake;

import org.jspecify.annotations.Nullable;

/**
 * What one reading of a file told.
 *
 * @param file the file
 * @param sha256 of its bytes, lower-case hex
 * @param xml what it says as XML; null when it is none, or a bad one
 * @param damaged true when it should be XML that can be sent, and is not
 */
record FileFacts(SubmittedFile file, String sha256, @Nullable XmlFacts xml, boolean damaged) {

    boolean hasRoot(String localName) {
        return xml != null && xml.root().getLocalPart().equals(localName);
    }
}
