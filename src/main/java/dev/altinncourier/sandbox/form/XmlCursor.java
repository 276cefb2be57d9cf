package dev.altinncourier.sandbox.form;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as the app library does: decoded as UTF-8 whatever the declaration says, document types accepted, and with
 * .NET's complaints about what is malformed (contract section 4.2).
 */
final class XmlCursor {

    private static final Pattern NO_CHARACTER =
            Pattern.compile("&#(?:x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));");

    private final String text;
    private final XMLStreamReader reader;
    private final Deque<Opened> open = new ArrayDeque<>();
    private int line = 1;
    private int column = 1;

    private record Opened(String name, int line, int column) {}

    private XmlCursor(String text) throws XMLStreamException {
        this.text = text;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        this.reader = factory.createXMLStreamReader(new StringReader(text));
    }

    /** Stands before the root element. */
    static XmlCursor over(byte[] sent) throws FormRefused {
        var decoded = new String(sent, StandardCharsets.UTF_8);
        var text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (text.isBlank()) {
            throw FormRefused.xml("No XML content read from stream");
        }
        try {
            // .NET takes references to characters that XML does not have, and stores something else for them.
            return new XmlCursor(NO_CHARACTER.matcher(text).replaceAll("\uFFFD"));
        } catch (XMLStreamException e) {
            throw FormRefused.xml("There is an error in XML document (1, 1). " + atRoot());
        }
    }

    /** Goes on to the next start or end of an element, or to text. */
    int next() throws FormRefused {
        try {
            for (int event = step(); ; event = step()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        open.push(new Opened(reader.getLocalName(), line, column + 1));
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        open.pop();
                        return event;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.END_DOCUMENT -> {
                        return event;
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private int step() throws XMLStreamException {
        line = Math.max(1, reader.getLocation().getLineNumber());
        column = Math.max(1, reader.getLocation().getColumnNumber());
        return reader.next();
    }

    /** Leaves out the element whose start was just read. */
    void skip() throws FormRefused {
        int depth = open.size();
        while (open.size() >= depth) {
            next();
        }
    }

    /** Reads to the end of the document, so that what follows the root is well-formed as well. */
    void finish() throws FormRefused {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // nothing to take from here
        }
    }

    XMLStreamReader reader() {
        return reader;
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    }

    /** The refusal of a value, which .NET reports at the node after the element. */
    FormRefused refusal(String message) {
        return FormRefused.xml("There is an error in XML document (" + line + ", " + (column + 1) + "). " + message);
    }

    private FormRefused malformed(XMLStreamException e) {
        int atLine = Math.max(1, e.getLocation().getLineNumber());
        int atColumn = Math.max(1, e.getLocation().getColumnNumber());
        var complaint = open.isEmpty() ? atRoot() : inside(e) + " Line " + atLine + ", position " + atColumn + ".";
        return FormRefused.xml("There is an error in XML document (" + atLine + ", " + atColumn + "). " + complaint);
    }

    private static String atRoot() {
        return "Data at the root level is invalid. Line 1, position 1.";
    }

    private String inside(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        var names = open.stream().map(Opened::name).toList();
        if (message.contains("matching end-tag")) {
            var last = Objects.requireNonNull(open.peek());
            return "The '%s' start tag on line %d position %d does not match the end tag of '%s'."
                    .formatted(last.name(), last.line(), last.column(), endTagBefore(e));
        }
        return message.contains("start and end within")
                ? "Unexpected end of file has occurred. The following elements are not closed: "
                        + String.join(", ", names) + "."
                : message.substring(message.indexOf("Message:") + 8).trim();
    }

    private String endTagBefore(XMLStreamException e) {
        int offset = Math.min(text.length(), Math.max(0, e.getLocation().getCharacterOffset()) + 1);
        int tag = text.lastIndexOf("</", offset);
        return tag < 0 ? "?" : text.substring(tag + 2).split("[\\s>]", 2)[0];
    }
}
