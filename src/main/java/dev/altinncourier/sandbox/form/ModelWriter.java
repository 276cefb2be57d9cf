package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Writes a form by its model, as .NET's XmlSerializer does. */
final class ModelWriter {

    private final XmlText xml = new XmlText();

    private ModelWriter() {}

    static String write(FormModel model, JsonNode form) {
        return new ModelWriter().root(model, form);
    }

    private String root(FormModel model, JsonNode form) {
        xml.open(model.root())
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xmlns:xsd", "http://www.w3.org/2001/XMLSchema");
        attributes(model.attributes(), form);
        if (!model.namespace().isEmpty()) {
            xml.attribute("xmlns", model.namespace());
        }
        elements(model.elements(), form);
        return xml.close(model.root()).toString();
    }

    private void attributes(List<FormField> attributes, JsonNode values) {
        for (var attribute : attributes) {
            if (values.hasNonNull(attribute.name())) {
                xml.attribute(attribute.name(), values.path(attribute.name()).asText());
            }
        }
    }

    private void elements(List<FormField> fields, JsonNode form) {
        for (var field : fields) {
            var value = form.path(field.name());
            if (field.isList()) {
                value.forEach(item -> element(field, item));
            } else {
                element(field, value);
            }
        }
    }

    private void element(FormField field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            if (field.occurs() == FormField.Occurs.NILLABLE) {
                xml.open(field.name()).attribute("xsi:nil", "true").close(field.name());
            }
            return;
        }
        xml.open(field.name());
        attributes(field.attributes(), value);
        if (field.isGroup()) {
            elements(field.elements(), value);
        } else {
            xml.text(text(field.isAttributedText() ? value.path(FormField.TEXT) : value));
        }
        xml.close(field.name());
    }

    private static String text(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }
}
