package dev.altinncourier.readback;

import java.io.IOException;

/** Is told of what a form holds, in document order. */
interface Visitor {

    /** An element begins; its text is not known yet. */
    void start(Node node) throws IOException;

    /** It has an attribute. */
    void attribute(Node node, Attribute attribute) throws IOException;

    /** A second element of a name was met; the first has this number. */
    void repeated(int firstOrdinal);

    /** The element ends; its text is complete. */
    void end(Node node) throws IOException;

    /**
     * An attribute.
     *
     * @param name local name
     */
    record Attribute(String name, int ordinal, Key key, Value value) {}
}
