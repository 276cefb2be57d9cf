package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets fields by their paths in a form that nobody has filled in, as the app library does: {@code a.b.c} in any case,
 * groups made as needed, a field that there is none of left out without a word (contract sections 2.2 and 2.3).
 */
final class Prefill {

    private final FormModel model;
    private final ObjectNode form;

    Prefill(FormModel model, ObjectNode form) {
        this.model = model;
        this.form = form;
    }

    /**
     * Sets the fields.
     *
     * @throws IllegalArgumentException when a value is none of its field's type, or nothing at all
     */
    void set(Map<String, String> fields) {
        fields.forEach((path, value) -> {
            if (value.isEmpty() || value.contains("'")) {
                throw new IllegalArgumentException("no value can be read for " + path);
            }
            set(List.of(path.replace("-", "").split("\\.")), value);
        });
    }

    private void set(List<String> path, String value) {
        var fields = model.elements();
        var group = form;
        for (var name : path.subList(0, path.size() - 1)) {
            var next = find(fields, name).filter(field -> field.isGroup() && !field.isList());
            if (next.isEmpty()) {
                return;
            }
            fields = next.get().elements();
            group = group(group, next.get());
        }
        var target = group;
        find(fields, path.get(path.size() - 1))
                .filter(field -> !field.isGroup() && !field.isList())
                .ifPresent(field -> set(target, field, value));
    }

    private static Optional<FormField> find(List<FormField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static ObjectNode group(ObjectNode parent, FormField field) {
        if (parent.path(field.name()) instanceof ObjectNode present) {
            return present;
        }
        var made = ModelledForm.blank(field.attributes(), field.elements());
        parent.set(field.name(), made);
        return made;
    }

    private static void set(ObjectNode group, FormField field, String value) {
        try {
            group.set(field.name(), ValueReader.read(field.type(), value));
        } catch (ValueReader.Unreadable e) {
            throw new IllegalArgumentException("the prefill of " + field.name() + " is of another type", e);
        }
    }
}
