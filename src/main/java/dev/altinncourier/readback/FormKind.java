package dev.altinncourier.readback;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;

/** What a form is written in. */
public enum FormKind {
    XML,
    JSON;

    /**
     * Goes through a form.
     *
     * @param oneNamespace whether all namespaces of an XML form count as the root's, where it has one
     * @return the namespace of its root; empty for none
     */
    String walk(InputStream form, Digests digests, boolean oneNamespace, Visitor visitor)
            throws IOException, MalformedForm, FormTooLarge {
        if (this == JSON) {
            new JsonFormWalk(digests, visitor).through(form);
            return "";
        }
        try {
            return new FormWalk(digests, oneNamespace, visitor).through(form);
        } catch (XMLStreamException failed) {
            if (failed.getNestedException() instanceof IOException broken
                    && !(broken instanceof CharConversionException)) {
                throw broken;
            }
            throw new MalformedForm(failed);
        }
    }
}
