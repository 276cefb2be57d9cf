package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Validates a form by the rules of its model, in the words of .NET's data annotations (contract section 5.3). */
final class ModelRules {

    private final List<FieldIssue> issues = new ArrayList<>();

    private ModelRules() {}

    static List<FieldIssue> issues(FormModel model, JsonNode form) {
        var rules = new ModelRules();
        rules.fields("", model.elements(), form);
        return rules.issues;
    }

    private void fields(String prefix, List<FormField> fields, JsonNode form) {
        for (var field : fields) {
            var value = form.path(field.name());
            if (field.isGroup() && field.isList()) {
                for (int i = 0; i < value.size(); i++) {
                    fields(prefix + field.name() + "[" + i + "].", field.elements(), value.path(i));
                }
            } else if (field.isGroup()) {
                fields(prefix + field.name() + ".", field.elements(), value);
            } else {
                field(prefix + field.name(), field, value);
            }
        }
    }

    private void field(String path, FormField field, JsonNode value) {
        var rules = field.rules();
        var text = value.asText("");
        boolean absent = value.isMissingNode() || value.isNull() || text.isBlank();
        if (absent && rules.required()) {
            issues.add(new FieldIssue(path, "The " + field.name() + " field is required."));
        }
        if (absent) {
            return;
        }
        var pattern = rules.pattern();
        if (pattern != null && !Pattern.matches(pattern, text)) {
            issues.add(new FieldIssue(
                    path, "The field " + field.name() + " must match the regular expression '" + pattern + "'."));
        }
        var min = rules.min();
        var max = rules.max();
        if (min != null && max != null && (value.asInt() < min || value.asInt() > max)) {
            issues.add(new FieldIssue(
                    path, "The field " + field.name() + " must be between " + min + " and " + max + "."));
        }
    }
}
