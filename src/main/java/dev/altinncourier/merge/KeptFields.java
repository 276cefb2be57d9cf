package dev.altinncourier.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Fields of a stored form, ready to be put into another. */
interface KeptFields {

    /**
     * Copies a form with these fields in it.
     *
     * @param sent the form, which may be read more than once
     */
    void into(Source sent, OutputStream merged) throws IOException, FieldsTooLarge;

    /** A form that can be read. */
    interface Source {
        InputStream open() throws IOException;
    }
}
