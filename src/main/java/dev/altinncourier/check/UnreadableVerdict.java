package dev.altinncourier.check;

/** An authority's answer that is no whole, well-formed XML: cut off on its way, or somebody else's page. */
public final class UnreadableVerdict extends Exception {

    private static final long serialVersionUID = 1L;

    /** The cause is left out: a parser's message repeats what it read. */
    UnreadableVerdict(Exception cause) {
        super("no whole XML: " + cause.getClass().getSimpleName());
    }
}
