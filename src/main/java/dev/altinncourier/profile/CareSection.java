package dev.altinncourier.profile;

import dev.altinncourier.profile.FileRule.Care;
import dev.altinncourier.profile.FileRule.Generator;
import dev.altinncourier.profile.FileRule.ReadBack;
import dev.altinncourier.profile.FileRule.SchemaRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is done with a file beside sending it: {@code readBack}, {@code schema}, {@code generate}, {@code keep}. */
final class CareSection {

    private static final String SCHEMA = "'{check: fail, file: schemas/soknad.xsd}' or '{check: fail, from: app}'";

    /** How much a schema counts. */
    private enum Weight {
        OFF,
        WARN,
        FAIL
    }

    private enum Source {
        APP
    }

    private final Section section;
    private final boolean form;

    CareSection(Section section, boolean form) {
        this.section = section;
        this.form = form;
    }

    Care read() {
        return new Care(
                section.choice("readBack", ReadBack.values(), ReadBack.FAIL),
                section.section("schema", SCHEMA).map(CareSection::schema).orElse(null),
                section.has("generate") ? section.choice("generate", Generator.values()) : null,
                keep());
    }

    private List<String> keep() {
        if (section.has("keep") && !form) {
            section.reject("keep", "only a form has fields", "drop 'keep'");
        }
        return section.texts("keep", Syntax.FIELD);
    }

    private static @Nullable SchemaRule schema(Section schema) {
        schema.only("check", "file", "from");
        var weight = schema.choice("check", Weight.values());
        if (schema.has("file") == schema.has("from")) {
            schema.reject("file", "'schema' names no schema, or two", "write " + SCHEMA);
        }
        if (schema.has("from")) {
            schema.choice("from", Source.values());
        }
        var file = schema.textIfAny("file", Syntax.SCHEMA_FILE);
        return weight == Weight.OFF ? null : new SchemaRule(weight == Weight.FAIL, file);
    }
}
