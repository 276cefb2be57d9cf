package dev.altinncourier.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An XSD. The file streams by the validator, without DTD and without anything from elsewhere. */
final class XsdSchema implements FormSchema {

    /** The JDK's validator has its messages in the language of the machine, and they are read here by their form. */
    private static final String LANGUAGE = "http://apache.org/xml/properties/locale";

    private final Schema schema;

    XsdSchema(Schema schema) {
        this.schema = schema;
    }

    @Override
    public List<Finding> findings(Path file) throws IOException, NotCheckable {
        var walk = new XsdWalk();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var reader = reader();
            reader.setContentHandler(walk.before(validator(walk)));
            reader.setErrorHandler(walk);
            reader.parse(new InputSource(in));
        } catch (XsdWalk.Enough enough) {
            return walk.findings();
        } catch (XsdWalk.LongText longText) {
            throw new NotCheckable("an element holds more than " + XsdWalk.LONGEST_TEXT + " characters");
        } catch (SAXException e) {
            throw new NotCheckable("it is no whole XML");
        }
        return walk.findings();
    }

    private ValidatorHandler validator(XsdWalk walk) throws SAXException {
        var validator = schema.newValidatorHandler();
        validator.setProperty(LANGUAGE, Locale.ROOT);
        validator.setErrorHandler(walk);
        return validator;
    }

    private static XMLReader reader() throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }
}
