package dev.altinncourier.intake;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Keeps what is needed of an XML document streaming by: its root, and what stands at the places looked for. */
final class ElementWalk {

    private final IntakeConfig limits;
    private final PlaceWalk places;
    private final NameBudget names;
    private @Nullable QName root;

    ElementWalk(IntakeConfig limits, Places places) {
        this.limits = limits;
        this.places = new PlaceWalk(places);
        this.names = new NameBudget(limits.xmlMaxNames());
    }

    void start(XMLStreamReader xml) throws XmlFault {
        places.enter(xml.getLocalName());
        if (places.depth() > limits.xmlMaxDepth()) {
            throw tooComplex(xml, "nested deeper than " + limits.xmlMaxDepth() + " elements");
        }
        if (root == null) {
            root = xml.getName();
        }
        count(xml);
    }

    void text(XMLStreamReader xml) {
        places.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    void end() {
        places.leave();
    }

    void instruction(XMLStreamReader xml) throws XmlFault {
        count(xml.getPITarget(), xml);
    }

    XmlFacts facts() {
        if (root == null) {
            throw new IllegalStateException("the parser accepted a document without a root element");
        }
        return new XmlFacts(root, places.found());
    }

    private void count(XMLStreamReader xml) throws XmlFault {
        count(xml.getLocalName(), xml);
        count(xml.getPrefix(), xml);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            count(xml.getAttributeLocalName(i), xml);
            count(xml.getAttributePrefix(i), xml);
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            count(xml.getNamespacePrefix(i), xml);
            count(xml.getNamespaceURI(i), xml);
        }
    }

    private void count(@Nullable String name, XMLStreamReader xml) throws XmlFault {
        if (!names.allows(name)) {
            throw tooComplex(xml, "too many different names");
        }
    }

    private static XmlFault tooComplex(XMLStreamReader xml, String detail) {
        return new XmlFault(XmlRule.XML_TOO_COMPLEX, XmlCheck.place(xml.getLocation()), detail);
    }
}
