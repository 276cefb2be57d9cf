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
        if (!model.namespace().isEmpty()) {
            xml.attribute("xmlns", model.namespace());
        }
        for (var attribute : model.attributes()) {
            if (form.hasNonNull(attribute.name())) {
                xml.attribute(attribute.name(), form.path(attribute.name()).asText());
            }
        }
        xml.content();
        elements(model.elements(), form);
        return xml.close(model.root()).toString();
    }

    private void elements(List<FormField> fields, JsonNode form) {
        for (var field : fields) {
            var value = form.path(field.name());
            if (field.list()) {
                value.forEach(item -> element(field, item));
            } else {
                element(field, value);
            }
        }
    }

    private void element(FormField field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            if (field.nillable()) {
                xml.open(field.name()).attribute("xsi:nil", "true").empty();
            }
        } else if (field.isGroup()) {
            xml.open(field.name()).content();
            elements(field.elements(), value);
            xml.close(field.name());
        } else {
            simple(field.name(), value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText());
        }
    }

    private void simple(String name, String text) {
        if (text.isEmpty()) {
            xml.open(name).empty();
        } else {
            xml.open(name).content().text(text).close(name);
        }
    }
}
