package dev.altinncourier.readback;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a form as a stream and numbers its elements and attributes in document order. Which prefix a namespace
 * has means nothing; neither do comments, instructions, {@code xsi} attributes, and what an {@code xsi:nil} element has.
 */
final class FormWalk {

    private static final int MOST_ITEMS = 25_000_000;
    private static final int MOST_DEPTH = 1_000;
    private static final int CDATA_CHUNK = 8_192;

    private final Digests digests;
    private final boolean oneNamespace;
    private final Visitor visitor;
    private final Deque<Node> path = new ArrayDeque<>();
    private int ordinals;

    /**
     * @param oneNamespace whether all namespaces count as the root's, where it has one
     */
    FormWalk(Digests digests, boolean oneNamespace, Visitor visitor) {
        this.digests = digests;
        this.oneNamespace = oneNamespace;
        this.visitor = visitor;
    }

    /**
     * Goes to the end of the form.
     *
     * @return the namespace of its root
     */
    String through(InputStream form) throws IOException, XMLStreamException, FormTooLarge {
        var xml = factory().createXMLStreamReader(form);
        var root = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.isEmpty()) {
                        root = orNone(xml.getNamespaceURI());
                    }
                    start(xml, root);
                }
                case XMLStreamConstants.END_ELEMENT -> visitor.end(path.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD");
                default -> {
                    // Comments, instructions and white space mean nothing.
                }
            }
        }
        return root;
    }

    /** As intake reads forms: no DTD, no entities, no CDATA section in one piece. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.cdataChunkSize", CDATA_CHUNK);
        return factory;
    }

    private void start(XMLStreamReader xml, String root) throws IOException, FormTooLarge {
        var namespace = orNone(xml.getNamespaceURI());
        boolean own = namespace.isEmpty() || namespace.equals(root) || (oneNamespace && !root.isEmpty());
        var name = own ? xml.getLocalName() : "{" + namespace + "}" + xml.getLocalName();
        var node = node(xml, name);
        path.push(node);
        if (path.size() > MOST_DEPTH || ordinals > MOST_ITEMS) {
            throw new FormTooLarge("more than " + MOST_DEPTH + " levels or " + MOST_ITEMS + " elements");
        }
        visitor.start(node);
        for (int i = 0; i < xml.getAttributeCount() && !node.isNil(); i++) {
            attribute(xml, i, node);
        }
    }

    private Node node(XMLStreamReader xml, String name) {
        int ordinal = ordinals++;
        var parent = path.peek();
        boolean nil = isNil(xml);
        if (parent == null) {
            return new Node(xml.getLocalName(), 1, ordinal, digests.child(digests.root(), name, 1), nil);
        }
        var count = parent.count(name, ordinal);
        if (count.met == 2) {
            visitor.repeated(count.first);
        }
        return new Node(xml.getLocalName(), count.met, ordinal, digests.child(parent.key(), name, count.met), nil);
    }

    private void attribute(XMLStreamReader xml, int i, Node node) throws IOException {
        var namespace = orNone(xml.getAttributeNamespace(i));
        var name = xml.getAttributeLocalName(i);
        boolean layout = namespace.equals(XMLConstants.XML_NS_URI) && name.equals("space");
        if (namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI) || layout) {
            return;
        }
        var key = digests.child(node.key(), "@{" + namespace + "}" + name, 1);
        visitor.attribute(
                node, new Visitor.Attribute(name, ordinals++, key, Value.of(orNone(xml.getAttributeValue(i)))));
    }

    private void text(XMLStreamReader xml) {
        var node = path.peek();
        if (node != null) {
            node.value().append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private static boolean isNil(XMLStreamReader xml) {
        var nil = orNone(xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"));
        return nil.strip().equals("true") || nil.strip().equals("1");
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
