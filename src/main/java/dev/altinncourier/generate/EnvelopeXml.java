package dev.altinncourier.generate;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes the envelope, each element on a line of its own, and checks what it has written. */
final class EnvelopeXml {

    private static final String XSD = "/schemas/no.skatteetaten.fastsetting.avgift.mva.mvameldinginnsending.v1.0.xsd";
    private static final Pattern ELEMENT = Pattern.compile("^\\s*</?([\\p{L}\\p{N}]+)");

    private final JAXBContext format;
    private final Schema schema;

    EnvelopeXml() {
        try (var xsd = EnvelopeXml.class.getResourceAsStream(XSD)) {
            format = JAXBContext.newInstance(MvaMeldingInnsending.class);
            schema = factory().newSchema(new StreamSource(xsd));
        } catch (JAXBException | SAXException | IOException broken) {
            throw new IllegalStateException("the envelope's format is part of the program", broken);
        }
    }

    byte[] write(MvaMeldingInnsending envelope) {
        var bytes = new ByteArrayOutputStream();
        try {
            var marshaller = format.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            marshaller.marshal(envelope, bytes);
        } catch (JAXBException broken) {
            throw new IllegalStateException("an envelope of plain texts can be written", broken);
        }
        return bytes.toByteArray();
    }

    /** The elements whose values the schema does not allow. */
    List<String> refused(byte[] xml) throws IOException {
        var refused = new RefusedElements(new String(xml, StandardCharsets.UTF_8));
        var validator = schema.newValidator();
        validator.setErrorHandler(refused);
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException broken) {
            throw new IllegalStateException("what JAXB writes is XML", broken);
        }
        return List.copyOf(refused.elements);
    }

    private static SchemaFactory factory() throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }

    /** The elements by their lines: the parser's own words repeat the values. */
    private static final class RefusedElements extends DefaultHandler {

        private final String[] lines;
        private final Set<String> elements = new LinkedHashSet<>();

        RefusedElements(String xml) {
            this.lines = xml.split("\n", -1);
        }

        @Override
        public void error(SAXParseException found) {
            var element = ELEMENT.matcher(lines[found.getLineNumber() - 1]);
            elements.add(element.find() ? element.group(1) : "");
        }
    }
}
