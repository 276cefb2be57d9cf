package dev.altinncourier.profile;

import dev.altinncourier.profile.FileRule.Care;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.yaml.Section;
import java.nio.file.Path;
import java.util.List;

/** Reads one entry of {@code files}. */
final class FileRuleSection {

    private static final String GENERATED_PDF = "ref-data-as-pdf";

    /** What the VAT return's envelope is about (real flows 1.4). */
    private static final String GENERATED_FROM = "mvamelding";

    /** What Altinn can read into a model; text/xml it cannot (contract, sharp edge 8). */
    private static final List<String> FORM_TYPES = List.of("application/xml", "application/json");

    private enum Kind {
        FORM,
        ATTACHMENT
    }

    private final Section section;
    private final Path folder;

    FileRuleSection(Section section, Path folder) {
        this.folder = folder;
        this.section = section.only(
                "role",
                "match",
                "dataType",
                "kind",
                "contentType",
                "contentTypes",
                "filename",
                "min",
                "max",
                "maxBytes",
                "readBack",
                "schema",
                "generate",
                "keep");
    }

    FileRule read() {
        var form = section.choice("kind", Kind.values()) == Kind.FORM;
        var types = formTypes();
        var rule = new FileRule(
                section.text("role", Syntax.ROLE),
                new MatchSection(section).read(),
                dataType(),
                form,
                types,
                filename(),
                count(form),
                care(form, types));
        if (isFixed(rule.filename()) && rule.count().max() > 1) {
            section.reject(
                    "filename",
                    "'fixed' would send " + rule.count().max() + " files under one name",
                    "leave 'fixed' out, or write 'max: 1'");
        }
        return rule;
    }

    /** Reports a role that an earlier entry has. */
    void rejectRole(String role) {
        section.reject(
                "role", "a second file rule has the role '" + role + "'", "give each entry of 'files' its own role");
    }

    /** Reports {@code keep} where there is no form that Altinn made. */
    void rejectKeep() {
        if (section.has("keep")) {
            section.reject(
                    "keep",
                    "with 'mode: multipart' Altinn makes no form whose fields could be kept",
                    "write 'mode: json', 'simplified' or 'query', or drop 'keep'");
        }
    }

    /** Reports a generator that could not work: it makes one form, of what other entries bring. */
    void checkGenerator(List<FileRule> files) {
        if (!section.has("generate")) {
            return;
        }
        if (section.number("max", 1) > 1) {
            section.reject("generate", "'generate' makes one file", "write 'max: 1', or drop 'generate'");
        }
        if (files.stream().noneMatch(rule -> rule.dataType().equals(GENERATED_FROM))) {
            section.reject(
                    "generate",
                    "'generate' makes the envelope of a return that no entry of 'files' is for",
                    "add an entry with 'dataType: " + GENERATED_FROM + "', or drop 'generate'");
        }
    }

    private String dataType() {
        var dataType = section.text("dataType", Syntax.DATA_TYPE);
        if (dataType.equals(GENERATED_PDF)) {
            section.reject(
                    "dataType",
                    "'" + GENERATED_PDF + "' is what Altinn itself makes of the form",
                    "write the data type that the app takes attachments in");
        }
        return dataType;
    }

    private Care care(boolean form, List<String> types) {
        return new CareSection(section, form, types).read(folder);
    }

    private List<String> formTypes() {
        var types = contentTypes();
        types.stream()
                .filter(type -> section.says("kind", "form") && !type.isEmpty() && !FORM_TYPES.contains(type))
                .findFirst()
                .ifPresent(type -> section.reject(
                        section.has("contentType") ? "contentType" : "contentTypes",
                        "Altinn takes no form as '" + type + "'",
                        "write application/xml or application/json, or 'kind: attachment'"));
        return types;
    }

    private List<String> contentTypes() {
        if (section.has("contentType") && section.has("contentTypes")) {
            section.reject("contentType", "'contentTypes' stands here too", "keep one of them");
        } else if (section.has("contentType")) {
            return List.of(section.text("contentType", Syntax.CONTENT_TYPE));
        } else if (!section.has("contentTypes")) {
            section.missing("contentType", Syntax.CONTENT_TYPE.hint() + " (or 'contentTypes:' with a list)");
        }
        var types = section.texts("contentTypes", Syntax.CONTENT_TYPE);
        if (section.hasEmptyList("contentTypes")) {
            section.reject("contentTypes", "'contentTypes' is an empty list", "write " + Syntax.CONTENT_TYPE.hint());
        }
        return types;
    }

    private FileName filename() {
        return section.section("filename", "'{fixed: name.xml, quoted: false}'")
                .map(block -> block.only("fixed", "quoted", "rfc5987"))
                .map(block -> new FileName(block.textIfAny("fixed", Syntax.FILE_NAME), form(block)))
                .orElseGet(() -> new FileName(null, true));
    }

    private static FileName.Form form(Section filename) {
        boolean quoted = filename.flag("quoted", true);
        boolean extended = filename.flag("rfc5987", false);
        if (extended && !quoted) {
            filename.reject("rfc5987", "'quoted: false' is meant for apps that take the plain name only", "keep one");
        }
        return extended ? FileName.Form.RFC5987 : quoted ? FileName.Form.QUOTED : FileName.Form.UNQUOTED;
    }

    private static boolean isFixed(FileName filename) {
        return filename.fixed() != null && !filename.fixed().isEmpty();
    }

    private Count count(boolean form) {
        var max = section.number("max", 1);
        var min = section.number("min", form ? Math.min(1, max) : 0);
        if (min > max) {
            section.reject("min", "'min' (" + min + ") is more than 'max' (" + max + ")", "raise 'max' to " + min);
        }
        return new Count(min, max, section.bytes("maxBytes", Count.LARGEST_REQUEST));
    }
}
