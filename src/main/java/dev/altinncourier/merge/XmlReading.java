package dev.altinncourier.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** Finds the kept fields in a stored form that streams by. */
final class XmlReading {

    private static final QName NIL = new QName("http://www.w3.org/2001/XMLSchema-instance", "nil");
    private static final int MOST_DEPTH = 1_000;
    private static final int MOST_NAMES = 10_000;

    private final FieldTree fields;
    private final KeptElement root = new KeptElement("");
    private final Deque<Level> levels = new ArrayDeque<>();
    private String namespace = "";
    private int size;

    XmlReading(FieldTree fields) {
        this.fields = fields;
    }

    /**
     * An element on the way down.
     *
     * @param tree what is kept in it; null for nothing
     * @param kept what was found of it
     * @param whole whether it is kept as a whole, or is part of such a one
     * @param names of its children so far
     */
    private record Level(@Nullable FieldTree tree, KeptElement kept, boolean whole, Set<String> names) {}

    KeptElement root() {
        return root;
    }

    /** The namespace of the form. */
    String namespace() {
        return namespace;
    }

    void accept(XMLEvent event) throws FieldsTooLarge {
        if (event.isStartElement()) {
            start(event.asStartElement());
        } else if (event.isEndElement()) {
            end(event);
        } else if (event.isCharacters()) {
            var level = levels.peek();
            if (level != null && level.whole()) {
                keep(level.kept(), event, event.asCharacters().getData().length());
            }
        }
    }

    private void start(StartElement element) throws FieldsTooLarge {
        var name = element.getName().getLocalPart();
        var above = levels.peek();
        if (levels.size() > MOST_DEPTH || (above != null && above.names().size() > MOST_NAMES)) {
            throw new FieldsTooLarge("the stored form is nested too deeply or has too many names");
        }
        if (above == null) {
            namespace = element.getName().getNamespaceURI();
            levels.push(new Level(fields, root, false, new LinkedHashSet<>()));
            return;
        }
        above.names().add(name);
        levels.push(below(above, element, name));
        var level = levels.element();
        if (level.whole()) {
            keep(level.kept(), element, name.length());
        }
    }

    private Level below(Level above, StartElement element, String name) {
        if (above.whole()) {
            return new Level(null, above.kept(), true, Set.of(name));
        }
        var tree = above.tree() == null ? null : above.tree().child(name);
        boolean first = above.kept().child(name) == null;
        if (tree == null || !first || element.getAttributeByName(NIL) != null) {
            return new Level(null, root, false, new LinkedHashSet<>());
        }
        return new Level(tree, new KeptElement(name), tree.isKept(), new LinkedHashSet<>());
    }

    private void end(XMLEvent event) throws FieldsTooLarge {
        var level = levels.pop();
        if (level.whole()) {
            keep(level.kept(), event, 0);
        }
        level.kept().children().forEach(child -> child.standsAmong(level.names()));
        var above = levels.peek();
        boolean outermost = level.tree() != null && above != null;
        if (outermost && holdsSomething(level)) {
            above.kept().add(level.kept());
        }
    }

    /** An element without text or elements is no value. */
    private static boolean holdsSomething(Level level) {
        return level.whole()
                ? level.kept().value().stream()
                        .anyMatch(event ->
                                event.isCharacters() && !event.asCharacters().isWhiteSpace())
                : !level.kept().children().isEmpty();
    }

    private void keep(KeptElement kept, XMLEvent event, int length) throws FieldsTooLarge {
        size += length + 1;
        if (size > FieldsTooLarge.MOST) {
            throw new FieldsTooLarge("the kept fields are too large");
        }
        kept.value().add(event);
    }
}
