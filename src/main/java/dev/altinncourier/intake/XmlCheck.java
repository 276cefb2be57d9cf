package dev.altinncourier.intake;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML file once, as a stream and in bounded memory, and refuses what Altinn would take and spoil: other
 * encodings than UTF-8 (stored with replaced letters) and DTDs (taken by every version of the app library).
 */
final class XmlCheck {

    private static final int CDATA_CHUNK = 8_192;
    private static final int LONGEST_DETAIL = 300;
    private static final String MESSAGE = "Message: ";

    private final IntakeConfig limits;

    XmlCheck(IntakeConfig limits) {
        this.limits = limits;
    }

    /**
     * Reads a document to its end.
     *
     * @param places whose texts are kept
     * @throws XmlFault when it must not be sent
     */
    XmlFacts read(InputStream in, Places places) throws IOException {
        var text = new Utf8Reader(in, new MarkupGuard(limits.xmlMaxMarkup()));
        try {
            return walk(factory().createXMLStreamReader(text), new ElementWalk(limits, places));
        } catch (XMLStreamException failed) {
            var fault = text.fault();
            if (fault != null) {
                throw fault;
            }
            if (failed.getNestedException() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw malformed(failed);
        }
    }

    /** A new one each time: a factory keeps its last reader, and workers read at the same time. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without it the JDK's parser hands over a CDATA section, which may be a packed form of 100 MB, in one piece.
        factory.setProperty("jdk.xml.cdataChunkSize", CDATA_CHUNK);
        return factory;
    }

    /** Line and column of a location, as findings show them. */
    static String place(Location at) {
        return "line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    }

    private static XmlFacts walk(XMLStreamReader xml, ElementWalk walk) throws XMLStreamException, XmlFault {
        checkDeclaration(xml);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> walk.start(xml);
                case XMLStreamConstants.END_ELEMENT -> walk.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> walk.text(xml);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> walk.instruction(xml);
                case XMLStreamConstants.DTD -> throw new XmlFault(XmlRule.XML_DTD, place(xml.getLocation()), "DOCTYPE");
                default -> {
                    // Comments and white space mean nothing to Altinn.
                }
            }
        }
        return walk.facts();
    }

    private static void checkDeclaration(XMLStreamReader xml) throws XmlFault {
        var declared = xml.getCharacterEncodingScheme();
        if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
            throw new XmlFault(XmlRule.XML_ENCODING, 1, "declared as " + declared);
        }
    }

    private static XmlFault malformed(XMLStreamException failed) {
        var told = String.valueOf(failed.getMessage());
        // The JDK's own limits: number of attributes, length of a name.
        var rule = told.contains("JAXP0001") ? XmlRule.XML_TOO_COMPLEX : XmlRule.XML_MALFORMED;
        var place = failed.getLocation() == null ? "line 1" : place(failed.getLocation());
        return new XmlFault(rule, place, detail(told));
    }

    /** The parser's own words, without the place that stands before them and without anything like a person's number. */
    private static String detail(String told) {
        int start = told.indexOf(MESSAGE);
        var words = start < 0 ? told : told.substring(start + MESSAGE.length());
        var detail = Printable.of(words).replaceAll("[0-9]{6,}", "*");
        return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }
}
