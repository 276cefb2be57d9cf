package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A form with a model: whatever the model does not know is lost. */
public final class ModelledForm implements FormFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormModel model;

    /** A form of this model. */
    public ModelledForm(FormModel model) {
        this.model = model;
    }

    static ObjectNode blank(FormModel model) {
        var form = JsonNodeFactory.instance.objectNode();
        model.attributes().forEach(attribute -> form.put(attribute.name(), attribute.preset()));
        form.setAll(blank(model.elements()));
        return form;
    }

    static ObjectNode blank(List<FormField> fields) {
        var form = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            if (field.list()) {
                form.putArray(field.name());
            } else if (field.type() == FormField.Type.INT && !field.nillable()) {
                form.put(field.name(), 0);
            } else {
                form.putNull(field.name());
            }
        }
        return form;
    }

    @Override
    public String readXml(byte[] sent) throws FormRefused {
        return ModelWriter.write(model, ModelReader.read(model, sent));
    }

    @Override
    public String readJson(byte[] sent) throws FormRefused {
        try {
            return prefilled(JSON.readTree(sent));
        } catch (IOException e) {
            throw new FormRefused("Failed to deserialize JSON", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String prefilled(JsonNode fields) {
        var form = blank(model);
        for (var names = fields.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (form.has(name) && !fields.path(name).isNull()) {
                form.set(name, fields.path(name));
            }
        }
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
