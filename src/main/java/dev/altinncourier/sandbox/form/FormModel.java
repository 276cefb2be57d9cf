package dev.altinncourier.sandbox.form;

import java.util.List;
import java.util.Objects;

/** The model of a form: its root, the attributes of that, and the elements in the only order that is read. */
public record FormModel(String root, String namespace, List<FormField> attributes, List<FormField> elements) {

    /** Fills in what the definition leaves out. */
    public FormModel {
        namespace = Objects.requireNonNullElse(namespace, "");
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
        elements = elements == null ? List.of() : List.copyOf(elements);
    }
}
