package dev.altinncourier.intake;

import dev.altinncourier.profile.ElementPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Keeps what is needed of a document streaming by: the way down to the current element, and the owner's numbers. */
final class ElementWalk {

    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_NUMBERS = 5;

    private final IntakeConfig limits;
    private final @Nullable ElementPath owner;
    private final List<String> path = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final StringBuilder number = new StringBuilder();
    private int nameLengths;
    private int ownerDepth;
    private @Nullable QName root;

    ElementWalk(IntakeConfig limits, @Nullable ElementPath owner) {
        this.limits = limits;
        this.owner = owner;
    }

    void start(XMLStreamReader xml) throws XmlFault {
        path.add(xml.getLocalName());
        if (path.size() > limits.xmlMaxDepth()) {
            throw tooComplex(xml, "nested deeper than " + limits.xmlMaxDepth() + " elements");
        }
        if (root == null) {
            root = xml.getName();
        }
        count(xml);
        if (ownerDepth == 0 && owner != null && owner.matches(path)) {
            ownerDepth = path.size();
            number.setLength(0);
        }
    }

    void text(XMLStreamReader xml) {
        if (ownerDepth == path.size() && ownerDepth > 0) {
            int room = Math.min(xml.getTextLength(), LONGEST_NUMBER - number.length());
            number.append(xml.getTextCharacters(), xml.getTextStart(), room);
        }
    }

    void end() {
        if (ownerDepth == path.size()) {
            ownerDepth = 0;
            var text = number.toString().strip();
            if (!text.isEmpty() && numbers.size() < MOST_NUMBERS) {
                numbers.add(text);
            }
        }
        path.remove(path.size() - 1);
    }

    void instruction(XMLStreamReader xml) throws XmlFault {
        count(xml.getPITarget(), xml);
    }

    XmlFacts facts() {
        if (root == null) {
            throw new IllegalStateException("the parser accepted a document without a root element");
        }
        return new XmlFacts(root, numbers);
    }

    /** The parser keeps every name it has seen: names without end would fill the memory. */
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
        if (name != null && names.add(name)) {
            nameLengths += name.length() + 1;
        }
        if (nameLengths > limits.xmlMaxNames()) {
            throw tooComplex(xml, "too many different names");
        }
    }

    private static XmlFault tooComplex(XMLStreamReader xml, String detail) {
        return new XmlFault(XmlRule.XML_TOO_COMPLEX, XmlCheck.place(xml.getLocation()), detail);
    }
}
