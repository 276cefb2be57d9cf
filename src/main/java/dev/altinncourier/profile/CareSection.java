package dev.altinncourier.profile;

import dev.altinncourier.profile.FileRule.Care;
import dev.altinncourier.profile.FileRule.Generator;
import dev.altinncourier.profile.FileRule.ReadBack;
import dev.altinncourier.profile.FileRule.SchemaRule;
import dev.altinncourier.yaml.Section;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final List<String> contentTypes;

    CareSection(Section section, boolean form, List<String> contentTypes) {
        this.section = section;
        this.form = form;
        this.contentTypes = contentTypes;
    }

    /**
     * @param folder which the schemas lie below
     */
    Care read(Path folder) {
        return new Care(
                section.choice("readBack", ReadBack.values(), ReadBack.FAIL),
                section.section("schema", SCHEMA)
                        .map(schema -> schema(schema, folder))
                        .orElse(null),
                generator(),
                keep());
    }

    private @Nullable Generator generator() {
        if (section.has("generate") && !form) {
            section.reject("generate", "'generate' makes a form", "write 'kind: form', or drop 'generate'");
        }
        return section.has("generate") ? section.choice("generate", Generator.values()) : null;
    }

    private List<String> keep() {
        if (section.has("keep") && !form) {
            section.reject("keep", "only a form has fields", "drop 'keep'");
        }
        return section.texts("keep", Syntax.FIELD);
    }

    private @Nullable SchemaRule schema(Section schema, Path folder) {
        schema.only("check", "file", "from");
        var weight = schema.choice("check", Weight.values());
        if (schema.has("file") == schema.has("from")) {
            schema.reject("file", "'schema' names no schema, or two", "write " + SCHEMA);
        }
        if (schema.has("from")) {
            fromApp(schema);
        }
        var file = schema.textIfAny("file", Syntax.SCHEMA_FILE);
        if (file != null && !file.isEmpty()) {
            checkFile(schema, file, folder);
        }
        return weight == Weight.OFF ? null : new SchemaRule(weight == Weight.FAIL, file);
    }

    private void fromApp(Section schema) {
        schema.choice("from", Source.values());
        if (!form) {
            schema.reject("from", "an app publishes schemas of its forms alone", "write 'file:' with one of your own");
        }
    }

    /** An XSD checks XML, a JSON Schema JSON; and the file is looked for at once, not at the first submission. */
    private void checkFile(Section schema, String file, Path folder) {
        var kind = file.endsWith(".xsd") ? "xml" : "json";
        if (!contentTypes.isEmpty() && contentTypes.stream().noneMatch(type -> type.endsWith(kind))) {
            schema.reject(
                    "file",
                    "'" + file + "' cannot check " + String.join(" or ", contentTypes),
                    "name an .xsd file for XML and a .json file for JSON, or drop 'schema'");
        } else if (!Files.isRegularFile(folder.resolve(file))) {
            schema.reject(
                    "file", "there is no file '" + file + "' below the folder of the profiles", "put the schema there");
        }
    }
}
