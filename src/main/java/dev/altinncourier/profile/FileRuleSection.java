package dev.altinncourier.profile;

import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.profile.FileRule.Match;
import java.nio.file.FileSystems;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Reads one entry of {@code files}. */
final class FileRuleSection {

    /** The largest request an app takes by default: 2000 MiB. */
    private static final long ALTINN_REQUEST_LIMIT = 2000L << 20;

    private static final String GENERATED_PDF = "ref-data-as-pdf";

    private enum Kind {
        FORM,
        ATTACHMENT
    }

    private final Section section;

    FileRuleSection(Section section) {
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
        var rule = new FileRule(
                section.text("role", Syntax.ROLE),
                match(),
                dataType(),
                form,
                contentTypes(),
                filename(),
                count(form),
                new CareSection(section, form).read());
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

    private Match match() {
        var hint = "'{glob: vedlegg/*}', '{root: name of the XML root element}' or both";
        var block = section.requiredSection("match", hint);
        return block.map(match -> matchOf(match.only("glob", "root", "except"), hint))
                .orElseGet(() -> new Match(null, null));
    }

    private Match matchOf(Section match, String hint) {
        if (!match.has("glob") && !match.has("root")) {
            section.reject("match", "'match' says nothing", "write " + hint);
        }
        var glob = match.textIfAny("glob", Syntax.TEXT);
        var except = match.textIfAny("except", Syntax.TEXT);
        if (glob != null) {
            checkGlob(match, "glob", glob);
        }
        if (except != null) {
            checkGlob(match, "except", except);
        }
        return new Match(glob, match.textIfAny("root", Syntax.XML_NAME), except);
    }

    private static void checkGlob(Section match, String key, String glob) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            match.reject(
                    key,
                    "'" + glob + "' is no file pattern (" + e.getDescription() + ")",
                    "write one such as vedlegg/*, *.pdf or {vedlegg/**,*.pdf}");
        }
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
        if (max < 1) {
            section.reject("max", "'max' is 0: no file could ever be sent", "write 1 or more, or drop the entry");
        } else if (min > max) {
            section.reject("min", "'min' (" + min + ") is more than 'max' (" + max + ")", "raise 'max' to " + min);
        }
        return new Count(min, max, section.bytes("maxBytes", ALTINN_REQUEST_LIMIT));
    }
}
