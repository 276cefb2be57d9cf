package dev.altinncourier.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One object of the manifest, whose fields are read with their types checked. JSON's null counts as left out. */
final class ManifestFields {

    private final ObjectNode node;
    private final String path;
    private final Findings findings;

    ManifestFields(ObjectNode node, String path, Findings findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    void onlyKnown(List<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                var list = String.join(", ", known);
                findings.add(
                        ManifestRule.MANIFEST_UNKNOWN_KEY,
                        Manifest.FILE,
                        at(name),
                        "Feltet finnes ikke. Kjente felt: " + list,
                        "The key is not known. Known keys: " + list);
            }
        });
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    @Nullable
    String text(String name) {
        var value = node.path(name);
        if (has(name) && !value.isTextual()) {
            wrongType(name, "tekst", "a text");
        }
        return value.isTextual() ? value.textValue() : null;
    }

    boolean flag(String name) {
        if (has(name) && !node.path(name).isBoolean()) {
            wrongType(name, "true eller false", "true or false");
        }
        return node.path(name).asBoolean(false);
    }

    @Nullable
    ManifestFields object(String name) {
        if (!has(name)) {
            return null;
        }
        if (node.path(name) instanceof ObjectNode object) {
            return new ManifestFields(object, at(name), findings);
        }
        wrongType(name, "et objekt {...}", "an object {...}");
        return null;
    }

    @Nullable
    List<ManifestFields> objects(String name) {
        if (!has(name)) {
            return null;
        }
        var objects = new ArrayList<ManifestFields>();
        var list = node.path(name);
        for (int i = 0; i < list.size(); i++) {
            if (list.isArray() && list.get(i) instanceof ObjectNode object) {
                objects.add(new ManifestFields(object, at(name) + "[" + i + "]", findings));
            }
        }
        if (!list.isArray() || objects.size() < list.size()) {
            wrongType(name, "en liste av objekter [{...}]", "a list of objects [{...}]");
        }
        return objects;
    }

    void each(BiConsumer<String, JsonNode> reader) {
        node.fields().forEachRemaining(field -> reader.accept(field.getKey(), field.getValue()));
    }

    void wrongType(String name, String nb, String en) {
        findings.add(
                ManifestRule.MANIFEST_WRONG_TYPE,
                Manifest.FILE,
                at(name),
                "Verdien må være " + nb + ".",
                "The value must be " + en + ".");
    }

    void report(Rule rule, @Nullable String name) {
        findings.add(rule, Manifest.FILE, name == null ? path : at(name));
    }

    private String at(String name) {
        var shown = Printable.of(name.length() > 100 ? name.substring(0, 100) : name);
        return path.isEmpty() ? shown : path + "." + shown;
    }
}
