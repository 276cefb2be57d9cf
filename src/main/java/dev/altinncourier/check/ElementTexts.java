package dev.altinncourier.check;

import dev.altinncourier.profile.ElementPath;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that stand at some places of an XML document, kept while it streams by. Of an element with children the
 * texts of all of them count, with a blank between.
 */
final class ElementTexts {

    private static final int MOST_DEPTH = 1_000;
    private static final int CDATA_CHUNK = 8_192;

    private final List<String> path = new ArrayList<>();
    private final List<Watch> watches;

    /**
     * @param places that are looked at
     * @param mostTexts kept of each place
     * @param longest characters kept of each text
     */
    ElementTexts(List<ElementPath> places, int mostTexts, int longest) {
        this.watches = places.stream()
                .map(place -> new Watch(place, mostTexts, longest))
                .toList();
    }

    /**
     * Reads a document to its end.
     *
     * @return the texts of each place, in the order of the places
     * @throws XMLStreamException when it is no whole, well-formed XML, or has a DTD
     */
    List<List<Found>> of(InputStream document) throws XMLStreamException {
        var xml = factory().createXMLStreamReader(document);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD");
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return watches.stream().map(Watch::found).toList();
    }

    /**
     * A text that was found.
     *
     * @param text in one line, and cut where it is too long
     * @param line of its element
     */
    record Found(String text, int line) {
        /** Without the text, which may be a person's number. */
        @Override
        public String toString() {
            return "line " + line;
        }
    }

    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.cdataChunkSize", CDATA_CHUNK);
        return factory;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        path.add(xml.getLocalName());
        if (path.size() > MOST_DEPTH) {
            throw new XMLStreamException("more than " + MOST_DEPTH + " levels");
        }
        watches.forEach(watch -> watch.start(path, xml.getLocation().getLineNumber()));
    }

    private void text(XMLStreamReader xml) {
        for (var watch : watches) {
            watch.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void end() {
        watches.forEach(watch -> watch.end(path.size()));
        path.remove(path.size() - 1);
    }

    /** One place, and how deep inside of it the document is. */
    private static final class Watch {
        private final ElementPath place;
        private final int most;
        private final int longest;
        private final StringBuilder text = new StringBuilder();
        private final List<Found> found = new ArrayList<>();
        private int depth;
        private int line;

        Watch(ElementPath place, int most, int longest) {
            this.place = place;
            this.most = most;
            this.longest = longest;
        }

        void start(List<String> path, int at) {
            if (depth == 0 && found.size() < most && place.matches(path)) {
                depth = path.size();
                line = at;
                text.setLength(0);
            } else if (depth > 0) {
                blank();
            }
        }

        void text(char[] from, int start, int length) {
            for (int i = start; depth > 0 && i < start + length && text.length() < longest; i++) {
                if (Character.isWhitespace(from[i])) {
                    blank();
                } else {
                    text.append(from[i]);
                }
            }
        }

        void end(int now) {
            if (depth == now) {
                depth = 0;
                found.add(new Found(text.toString().strip(), line));
            } else if (depth > 0) {
                blank();
            }
        }

        private void blank() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }

        List<Found> found() {
            return List.copyOf(found);
        }
    }
}
