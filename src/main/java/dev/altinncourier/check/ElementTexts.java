package dev.altinncourier.check;

import dev.altinncourier.check.TextWalk.Found;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts that stand at some places of an XML document, while it streams by. */
final class ElementTexts {

    private static final int CDATA_CHUNK = 8_192;

    private ElementTexts() {}

    /**
     * Reads a document to its end.
     *
     * @return the texts of each place, in the order of the places
     * @throws XMLStreamException when it is no whole, well-formed XML, or has a DTD
     */
    static List<List<Found>> of(InputStream document, TextWalk walk) throws XMLStreamException {
        var xml = factory().createXMLStreamReader(document);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml, walk);
                case XMLStreamConstants.END_ELEMENT -> walk.leave();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    walk.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD");
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return walk.found();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.cdataChunkSize", CDATA_CHUNK);
        return factory;
    }

    private static void start(XMLStreamReader xml, TextWalk walk) throws XMLStreamException {
        walk.enter(xml.getLocalName(), xml.getLocation().getLineNumber());
        if (walk.depth() > TextWalk.MOST_DEPTH) {
            throw new XMLStreamException("more than " + TextWalk.MOST_DEPTH + " levels");
        }
    }
}
