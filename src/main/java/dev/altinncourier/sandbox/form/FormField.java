package dev.altinncourier.sandbox.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One element or attribute of a form model, in its place among its siblings. */
public record FormField(
        String name,
        Type type,
        Occurs occurs,
        Rules rules,
        @Nullable String preset,
        List<FormField> attributes,
        List<FormField> elements) {

    /** Name of the text of an element that has attributes as well. */
    static final String TEXT = "value";

    /** What the text of a field is read as. */
    public enum Type {
        @JsonProperty("string")
        STRING,
        @JsonProperty("int")
        INT,
        @JsonProperty("decimal")
        DECIMAL,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("dateTime")
        DATE_TIME
    }

    /** How often a field can be there; one that is nillable says so when it is not. */
    public enum Occurs {
        @JsonProperty("once")
        ONCE,
        @JsonProperty("nillable")
        NILLABLE,
        @JsonProperty("list")
        LIST
    }

    /** What validation asks of a field; reading does not. */
    public record Rules(boolean required, @Nullable String pattern, @Nullable Integer min, @Nullable Integer max) {}

    /** Fills in what the definition leaves out. */
    public FormField {
        type = Objects.requireNonNullElse(type, Type.STRING);
        occurs = Objects.requireNonNullElse(occurs, Occurs.ONCE);
        rules = Objects.requireNonNullElse(rules, new Rules(false, null, null, null));
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
        elements = elements == null ? List.of() : List.copyOf(elements);
    }

    boolean isList() {
        return occurs == Occurs.LIST;
    }

    boolean isGroup() {
        return !elements.isEmpty();
    }

    /** Whether it is a text with attributes. */
    boolean isAttributedText() {
        return elements.isEmpty() && !attributes.isEmpty();
    }
}
