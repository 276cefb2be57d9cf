package dev.altinncourier.sandbox.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The values of a document, found by the local names of its elements whatever their namespace. */
public final class XmlValues {

    private static final ErrorHandler SILENT = new DefaultHandler();

    private final Element root;

    private XmlValues(Element root) {
        this.root = root;
    }

    /** Reads a document; nothing when it is not well-formed or has a document type. */
    public static Optional<XmlValues> read(byte[] document) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return Optional.of(new XmlValues(
                    builder.parse(new ByteArrayInputStream(document)).getDocumentElement()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK has this parser", e);
        }
    }

    /** The text of the first element of that path below the root, or nothing at all. */
    public String text(String... path) {
        var found = each(path);
        return found.isEmpty() ? "" : found.get(0).text();
    }

    /** All of the document's text. */
    public String text() {
        return root.getTextContent().strip();
    }

    /** The text as a number, with a point or, as Skatteetaten's own examples write rates, a comma; none is nothing. */
    public BigDecimal number(String... path) {
        var text = text(path).replace(',', '.');
        return text.matches("[+-]?\\d+(\\.\\d+)?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    /** Every element of that path below the root. */
    public List<XmlValues> each(String... path) {
        var found = List.of(this);
        for (var name : path) {
            found = found.stream()
                    .flatMap(parent -> parent.children(name).stream())
                    .toList();
        }
        return found;
    }

    /** The local name of the root. */
    public String name() {
        return root.getLocalName();
    }

    private List<XmlValues> children(String name) {
        var children = new ArrayList<XmlValues>();
        for (@Nullable Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                children.add(new XmlValues(element));
            }
        }
        return children;
    }
}
