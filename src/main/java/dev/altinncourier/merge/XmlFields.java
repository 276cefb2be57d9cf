package dev.altinncourier.merge;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Kept fields of XML forms. */
final class XmlFields implements KeptFields {

    private static final int CDATA_CHUNK = 8_192;

    private final KeptElement root;
    private final String namespace;

    private XmlFields(KeptElement root, String namespace) {
        this.root = root;
        this.namespace = namespace;
    }

    static Optional<KeptFields> in(InputStream stored, FieldTree fields)
            throws IOException, UnreadableFields, FieldsTooLarge {
        var reading = new XmlReading(fields);
        try {
            var events = factory().createXMLEventReader(stored);
            while (events.hasNext()) {
                reading.accept(events.nextEvent());
            }
        } catch (XMLStreamException failed) {
            throwIfBroken(failed);
            throw new UnreadableFields();
        }
        var root = reading.root();
        return root.children().isEmpty() ? Optional.empty() : Optional.of(new XmlFields(root, reading.namespace()));
    }

    @Override
    public void into(Source sent, OutputStream merged) throws IOException {
        try {
            try (var in = sent.open()) {
                new XmlPlacing(root).through(events(in));
            }
            root.forgetVisits();
            try (var in = sent.open();
                    var out = new XmlWriting(root, namespace, merged)) {
                out.through(events(in));
            }
        } catch (XMLStreamException failed) {
            throwIfBroken(failed);
            // Intake found it well-formed before it was sent.
            throw new IOException("the sender's form cannot be read any more");
        }
    }

    private static XMLEventReader events(InputStream in) throws XMLStreamException {
        return factory().createXMLEventReader(in);
    }

    private static void throwIfBroken(XMLStreamException failed) throws IOException {
        if (failed.getNestedException() instanceof IOException broken && !(broken instanceof CharConversionException)) {
            throw broken;
        }
    }

    /** As intake reads forms: no DTD, no entities, no CDATA section in one piece. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.cdataChunkSize", CDATA_CHUNK);
        return factory;
    }
}
