package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/**
 * Reads XML as .NET's XmlSerializer reads a model with ordered members: it walks the members once, so an element that is
 * unknown, misspelt, repeated or out of place takes every later sibling with it, without a word.
 */
final class ModelReader {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");

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
        var form = ModelledForm.blank(model);
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
                member += fields.get(member).list() ? 0 : 1;
            }
        }
    }

    private boolean isHere(FormField field) {
        return field.name().equals(xml.name()) && namespace.equals(xml.namespace());
    }

    private void take(FormField field, ObjectNode into) throws FormRefused {
        var value = value(field);
        if (field.list()) {
            into.withArray("/" + field.name()).add(value);
        } else {
            into.set(field.name(), value);
        }
    }

    private JsonNode value(FormField field) throws FormRefused {
        if (field.isGroup()) {
            var group = ModelledForm.blank(field.elements());
            children(field.elements(), group);
            return group;
        }
        boolean nil = "true".equals(xml.reader().getAttributeValue(INSTANCE, "nil"));
        var text = text();
        return nil && field.nillable() ? NullNode.getInstance() : typed(field, text);
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
        var number = text.strip();
        return switch (field.type()) {
            case STRING -> TextNode.valueOf(text);
            case INT -> number.isEmpty() ? IntNode.valueOf(0) : IntNode.valueOf(integer(number));
            case DECIMAL -> {
                if (!number.isEmpty() && !DECIMAL.matcher(number).matches()) {
                    throw xml.refusal("The input string '" + text + "' was not in a correct format.");
                }
                yield number.isEmpty() ? NullNode.getInstance() : DecimalNode.valueOf(new BigDecimal(number));
            }
        };
    }

    private int integer(String number) throws FormRefused {
        if (!INTEGER.matcher(number).matches()) {
            throw xml.refusal("The input string '" + number + "' was not in a correct format.");
        }
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw xml.refusal("Value was either too large or too small for an Int32.");
        }
    }
}
