package dev.altinncourier.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Finds out where in the sent form the kept fields belong that are not there. */
final class XmlPlacing {

    private final KeptElement root;
    private final Deque<Level> levels = new ArrayDeque<>();

    XmlPlacing(KeptElement root) {
        this.root = root;
    }

    /** An element on the way down. */
    private static final class Level {
        /** What is kept of it; null for nothing. */
        final @Nullable KeptElement kept;

        int children;

        Level(@Nullable KeptElement kept) {
            this.kept = kept;
        }
    }

    void through(XMLEventReader events) throws XMLStreamException {
        while (events.hasNext()) {
            var event = events.nextEvent();
            if (event.isStartElement()) {
                start(event.asStartElement().getName().getLocalPart());
            } else if (event.isEndElement()) {
                levels.pop();
            }
        }
    }

    private void start(String name) {
        var above = levels.peek();
        if (above == null) {
            levels.push(new Level(root));
            return;
        }
        var kept = above.kept;
        if (kept == null) {
            levels.push(new Level(null));
            return;
        }
        int index = above.children++;
        kept.children().forEach(child -> child.meets(name, index));
        levels.push(new Level(kept.childInside(name)));
    }
}
