package dev.altinncourier.readback;

import java.io.IOException;
import java.util.BitSet;

/** Notes every element and attribute of a form, to be sorted. */
final class Recording implements Visitor {

    private final Digests digests;
    private final SortedItems items;
    private final BitSet repeated = new BitSet();

    Recording(Digests digests, SortedItems items) {
        this.digests = digests;
        this.items = items;
    }

    /** The numbers of the elements that have further siblings of their name. */
    BitSet repeated() {
        return repeated;
    }

    @Override
    public void start(Node node) {
        // Noted at its end, when its text is known.
    }

    @Override
    public void attribute(Node node, Attribute attribute) throws IOException {
        items.add(new Item(attribute.key(), attribute.value().digest(digests), attribute.ordinal()));
    }

    @Override
    public void repeated(int firstOrdinal) {
        repeated.set(firstOrdinal);
    }

    @Override
    public void end(Node node) throws IOException {
        items.add(new Item(node.key(), node.value().digest(digests), node.ordinal()));
    }
}
