package dev.altinncourier.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * An element of a stored XML form: kept as a whole, or with something in it that is. Knows which siblings stand before it
 * and after it there, since the order of elements counts (Recorded: silent-losses).
 */
final class KeptElement {

    private static final int AT_THE_END = Integer.MAX_VALUE;
    private static final int NOWHERE = -1;

    private final String name;
    private final Map<String, KeptElement> children = new LinkedHashMap<>();
    private final Set<String> before = new HashSet<>();
    private final Set<String> after = new HashSet<>();
    private final List<XMLEvent> value = new ArrayList<>();
    private boolean present;
    private boolean visited;
    private int firstAfter = NOWHERE;
    private int lastBefore = NOWHERE;

    KeptElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The element with all that is in it; empty where only something in it is kept. */
    List<XMLEvent> value() {
        return value;
    }

    Collection<KeptElement> children() {
        return children.values();
    }

    @Nullable
    KeptElement child(String childName) {
        return children.get(FieldTree.key(childName));
    }

    /** The child of this name, the first time that it is met in the sent form: of several only the first is filled. */
    @Nullable
    KeptElement childInside(String childName) {
        var child = children.get(FieldTree.key(childName));
        if (child == null || !child.name.equals(childName) || child.visited) {
            return null;
        }
        child.visited = true;
        return child;
    }

    /** Lets the children be met anew, for another passage. */
    void forgetVisits() {
        visited = false;
        children.values().forEach(KeptElement::forgetVisits);
    }

    void add(KeptElement child) {
        children.putIfAbsent(FieldTree.key(child.name), child);
    }

    boolean isWhole() {
        return !value.isEmpty();
    }

    /** Takes note of the siblings in the stored form, in their order. */
    void standsAmong(Collection<String> siblings) {
        var side = before;
        for (var sibling : siblings) {
            if (sibling.equals(name)) {
                side = after;
            } else {
                side.add(sibling);
            }
        }
    }

    /**
     * Takes note of a child of its parent in the sent form.
     *
     * @param index of the child
     */
    void meets(String sibling, int index) {
        if (sibling.equals(name)) {
            present = true;
        } else if (after.contains(sibling) && firstAfter == NOWHERE) {
            firstAfter = index;
        } else if (before.contains(sibling)) {
            lastBefore = index;
        }
    }

    /**
     * Whether it is put in before the child of this number: before what follows it in the stored form, else right after what
     * goes before it there.
     */
    boolean goesBefore(int index) {
        return place() == index;
    }

    /** Whether it is put in after all children, of which there are so many. */
    boolean goesToTheEnd(int count) {
        int place = place();
        return place != NOWHERE && place >= count;
    }

    private int place() {
        if (present) {
            return NOWHERE;
        }
        if (firstAfter != NOWHERE) {
            return firstAfter;
        }
        return lastBefore == NOWHERE ? AT_THE_END : lastBefore + 1;
    }
}
