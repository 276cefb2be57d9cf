package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One element or attribute of a form model, in its place among its siblings. */
public record FormField(
        String name,
        Type type,
        boolean list,
        boolean nillable,
        Rules rules,
        @Nullable String preset,
        List<FormField> elements) {

    /** What the text of a field is read as. */
    public enum Type {
        @JsonProperty("string")
        STRING,
        @JsonProperty("int")
        INT,
        @JsonProperty("decimal")
        DECIMAL
    }

    /** What validation asks of a field; reading does not. */
    public record Rules(boolean required, @Nullable String pattern, @Nullable Integer min, @Nullable Integer max) {}

    /** Fills in what the definition leaves out. */
    public FormField {
        type = Objects.requireNonNullElse(type, Type.STRING);
        rules = Objects.requireNonNullElse(rules, new Rules(false, null, null, null));
        elements = elements == null ? List.of() : List.copyOf(elements);
    }

    boolean isGroup() {
        return !elements.isEmpty();
    }
}
