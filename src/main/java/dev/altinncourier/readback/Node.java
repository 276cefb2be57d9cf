package dev.altinncourier.readback;

import java.util.HashMap;
import java.util.Map;

/** An element that the walk is in. */
final class Node {

    /** How often a name was met among the children, and where first. */
    static final class Count {
        final int first;
        int met = 1;

        Count(int first) {
            this.first = first;
        }
    }

    private final String name;
    private final int index;
    private final int ordinal;
    private final Key key;
    private final boolean nil;
    private final Value value = new Value();
    private final Map<String, Count> children = new HashMap<>(4);

    /**
     * @param name local name
     * @param index its number among the siblings of its name, from 1
     */
    Node(String name, int index, int ordinal, Key key, boolean nil) {
        this.name = name;
        this.index = index;
        this.ordinal = ordinal;
        this.key = key;
        this.nil = nil;
    }

    String name() {
        return name;
    }

    int index() {
        return index;
    }

    int ordinal() {
        return ordinal;
    }

    Key key() {
        return key;
    }

    /** Whether it says itself that it is nothing ({@code xsi:nil}). */
    boolean isNil() {
        return nil;
    }

    /** Its own text, complete when it ends. */
    Value value() {
        return value;
    }

    boolean hasChildren() {
        return !children.isEmpty();
    }

    /** Counts a child of a name. */
    Count count(String child, int childOrdinal) {
        var count = children.get(child);
        if (count == null) {
            count = new Count(childOrdinal);
            children.put(child, count);
        } else {
            count.met++;
        }
        return count;
    }
}
