package dev.altinncourier.merge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** Copies the sent form, with the kept fields in their places. */
final class XmlWriting implements AutoCloseable {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final KeptElement root;
    private final XMLEventWriter out;
    private final KeptMarkup markup;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int skipped;

    /** @param namespace of the stored form */
    XmlWriting(KeptElement root, String namespace, OutputStream merged) throws XMLStreamException, IOException {
        this.root = root;
        merged.write(DECLARATION.getBytes(StandardCharsets.UTF_8));
        this.out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(merged, "UTF-8");
        this.markup = new KeptMarkup(namespace, out);
    }

    /** An element on the way down. */
    private static final class Level {
        final StartElement element;
        /** What is kept of it; null for nothing. */
        final @Nullable KeptElement kept;

        int children;

        Level(StartElement element, @Nullable KeptElement kept) {
            this.element = element;
            this.kept = kept;
        }
    }

    void through(XMLEventReader events) throws XMLStreamException {
        while (events.hasNext()) {
            var event = events.nextEvent();
            if (skipped > 0) {
                skipped += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            } else if (event.isStartElement()) {
                start(event.asStartElement());
            } else if (event.isEndElement()) {
                end(event);
            } else if (!event.isStartDocument() && !event.isEndDocument()) {
                out.add(event);
            }
        }
    }

    private void start(StartElement element) throws XMLStreamException {
        var above = levels.peek();
        var kept = above == null ? root : above.kept == null ? null : inside(above, element);
        if (kept != null && kept.isWhole()) {
            skipped = 1;
            return;
        }
        levels.push(new Level(element, kept));
        out.add(element);
    }

    /** Writes what goes before a child, and the child itself where it is kept as a whole. */
    private @Nullable KeptElement inside(Level above, StartElement element) throws XMLStreamException {
        var parent = above.kept;
        if (parent == null) {
            return null;
        }
        int index = above.children++;
        for (var child : parent.children()) {
            if (child.goesBefore(index)) {
                markup.write(child, above.element);
            }
        }
        var kept = parent.childInside(element.getName().getLocalPart());
        if (kept != null && kept.isWhole()) {
            markup.write(kept, above.element);
        }
        return kept;
    }

    private void end(XMLEvent event) throws XMLStreamException {
        var level = levels.pop();
        var kept = level.kept;
        if (kept != null) {
            for (var child : kept.children()) {
                if (child.goesToTheEnd(level.children)) {
                    markup.write(child, level.element);
                }
            }
        }
        out.add(event);
    }

    @Override
    public void close() throws XMLStreamException {
        out.close();
    }
}
