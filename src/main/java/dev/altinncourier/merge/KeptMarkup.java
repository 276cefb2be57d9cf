package dev.altinncourier.merge;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;

/**
 * Writes kept elements into another form. What has the stored form's namespace gets that of the element that it is written
 * into: Altinn takes forms without any, and stores them with one.
 */
final class KeptMarkup {

    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    private final String namespace;
    private final XMLEventWriter out;

    /** @param namespace of the stored form */
    KeptMarkup(String namespace, XMLEventWriter out) {
        this.namespace = namespace;
        this.out = out;
    }

    void write(KeptElement kept, StartElement into) throws XMLStreamException {
        if (!kept.isWhole()) {
            var name = like(into.getName(), kept.name());
            out.add(events.createStartElement(name, none(), none()));
            for (var child : kept.children()) {
                write(child, into);
            }
            out.add(events.createEndElement(name, none()));
            return;
        }
        for (var event : kept.value()) {
            if (event.isStartElement()) {
                start(event.asStartElement(), into.getName());
            } else if (event.isEndElement()) {
                out.add(events.createEndElement(name(event.asEndElement().getName(), into.getName()), none()));
            } else {
                out.add(event);
            }
        }
    }

    private void start(StartElement element, QName into) throws XMLStreamException {
        var name = name(element.getName(), into);
        List<Namespace> declared = new ArrayList<>();
        if (name == element.getName() && !name.getNamespaceURI().isEmpty()) {
            declared.add(events.createNamespace(name.getPrefix(), name.getNamespaceURI()));
        }
        List<Attribute> attributes = new ArrayList<>();
        element.getAttributes().forEachRemaining(attribute -> {
            if (attribute.getName().getNamespaceURI().isEmpty()) {
                attributes.add(attribute);
            }
        });
        out.add(events.createStartElement(name, attributes.iterator(), declared.iterator()));
    }

    private QName name(QName stored, QName into) {
        return stored.getNamespaceURI().equals(namespace) ? like(into, stored.getLocalPart()) : stored;
    }

    private static QName like(QName into, String name) {
        var prefix = into.getNamespaceURI().isEmpty() ? XMLConstants.DEFAULT_NS_PREFIX : into.getPrefix();
        return new QName(into.getNamespaceURI(), name, prefix);
    }

    private static <T> java.util.Iterator<T> none() {
        return java.util.Collections.emptyIterator();
    }
}
