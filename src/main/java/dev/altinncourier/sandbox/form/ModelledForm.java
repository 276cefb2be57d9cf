package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A form with a model: whatever the model does not know is lost. */
public final class ModelledForm implements FormFormat {

    private final FormModel model;

    /** A form of this model. */
    public ModelledForm(FormModel model) {
        this.model = model;
    }

    /** A form, or a group of it, that nobody has filled in. */
    static ObjectNode blank(List<FormField> attributes, List<FormField> elements) {
        var form = JsonNodeFactory.instance.objectNode();
        attributes.forEach(attribute -> form.put(attribute.name(), attribute.preset()));
        for (var field : elements) {
            if (field.isList()) {
                form.putArray(field.name());
            } else {
                form.set(field.name(), preset(field));
            }
        }
        return form;
    }

    private static JsonNode preset(FormField field) {
        var preset = field.preset();
        try {
            return preset == null ? NullNode.getInstance() : ValueReader.read(field.type(), preset);
        } catch (ValueReader.Unreadable e) {
            throw new IllegalArgumentException("the preset of " + field.name() + " is none", e);
        }
    }

    @Override
    public String readXml(byte[] sent) throws FormRefused {
        return ModelWriter.write(model, ModelReader.read(model, sent));
    }

    @Override
    public String readJson(byte[] sent) throws FormRefused {
        return ModelWriter.write(model, JsonModelReader.read(model, sent));
    }

    @Override
    public String prefilled(Map<String, String> fields) {
        var form = blank(model.attributes(), model.elements());
        new Prefill(model, form).set(fields);
        return ModelWriter.write(model, form);
    }

    @Override
    public String filled(JsonNode form) {
        return ModelWriter.write(model, form);
    }

    @Override
    public JsonNode asJson(String stored) {
        try {
            return ModelReader.read(model, stored.getBytes(StandardCharsets.UTF_8));
        } catch (FormRefused e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }

    @Override
    public List<FieldIssue> issues(String stored) {
        return ModelRules.issues(model, asJson(stored));
    }
}
