package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads XML as .NET's XmlSerializer reads a model with ordered members: it walks the members once, so an element that
 * is unknown, misspelt, repeated or out of place takes every later sibling with it, without a word.
 */
final class ModelReader {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final FormModel model;
    private final XmlCursor xml;
    private final String namespace;

    private ModelReader(FormModel model, XmlCursor xml, String namespace) {
        this.model = model;
        this.xml = xml;
        this.namespace = namespace;
    }

    /** Reads with the model's namespace, and when that fails without any; a failure then is that of the second try. */
    static ObjectNode read(FormModel model, byte[] sent) throws FormRefused {
        if (!model.namespace().isEmpty()) {
            try {
                return new ModelReader(model, XmlCursor.over(sent), model.namespace()).root();
            } catch (FormRefused first) {
                return new ModelReader(model, XmlCursor.over(sent), "").root();
            }
        }
        return new ModelReader(model, XmlCursor.over(sent), "").root();
    }

    private ObjectNode root() throws FormRefused {
        xml.next();
        if (!xml.name().equals(model.root()) || !xml.namespace().equals(namespace)) {
            throw xml.refusal("<" + xml.name() + " xmlns='" + xml.namespace() + "'> was not expected.");
        }
        var form = ModelledForm.blank(model.attributes(), model.elements());
        for (var attribute : model.attributes()) {
            var value = xml.reader().getAttributeValue(null, attribute.name());
            if (value != null) {
                form.put(attribute.name(), value);
            }
        }
        children(model.elements(), form);
        xml.finish();
        return form;
    }

    private void children(List<FormField> fields, ObjectNode into) throws FormRefused {
        int member = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            while (member < fields.size() && !isHere(fields.get(member))) {
                member++;
            }
            if (member == fields.size()) {
                xml.skip();
            } else {
                take(fields.get(member), into);
                member += fields.get(member).isList() ? 0 : 1;
            }
        }
    }

    private boolean isHere(FormField field) {
        return field.name().equals(xml.name()) && namespace.equals(xml.namespace());
    }

    private void take(FormField field, ObjectNode into) throws FormRefused {
        var value = value(field);
        if (field.isList()) {
            into.withArray("/" + field.name()).add(value);
        } else {
            into.set(field.name(), value);
        }
    }

    private JsonNode value(FormField field) throws FormRefused {
        if (field.isGroup()) {
            var group = attributes(field);
            children(field.elements(), group);
            return group;
        }
        if (field.isAttributedText()) {
            var attributed = attributes(field);
            var text = text();
            // The only number that may be empty: it stays what it was.
            return attributed.set(FormField.TEXT, typed(field, isNumber(field) && text.isEmpty() ? "0" : text));
        }
        boolean nil = "true".equals(xml.reader().getAttributeValue(INSTANCE, "nil"));
        var text = text();
        return nil && field.type() != FormField.Type.STRING ? NullNode.getInstance() : typed(field, text);
    }

    private static boolean isNumber(FormField field) {
        return field.type() == FormField.Type.INT || field.type() == FormField.Type.DECIMAL;
    }

    private ObjectNode attributes(FormField field) {
        var values = ModelledForm.blank(field.attributes(), field.elements());
        for (var attribute : field.attributes()) {
            var value = xml.reader().getAttributeValue(null, attribute.name());
            if (value != null) {
                values.put(attribute.name(), value);
            }
        }
        return values;
    }

    private String text() throws FormRefused {
        var text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw xml.refusal(
                        "Unexpected node type Element. ReadElementString method can only be called on elements"
                                + " with simple or empty content.");
            }
            text.append(xml.reader().getText());
        }
        return text.toString();
    }

    private JsonNode typed(FormField field, String text) throws FormRefused {
        try {
            return ValueReader.read(field.type(), text);
        } catch (ValueReader.Unreadable unreadable) {
            throw xml.refusal(String.valueOf(unreadable.getMessage()));
        }
    }
}
