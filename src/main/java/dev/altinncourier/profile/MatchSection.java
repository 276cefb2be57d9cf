package dev.altinncourier.profile;

import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.yaml.Section;
import java.nio.file.FileSystems;
import java.util.regex.PatternSyntaxException;

/** Reads {@code match}: how a file is recognised. */
final class MatchSection {

    private final Section section;

    /**
     * @param section the entry of {@code files} that it stands in
     */
    MatchSection(Section section) {
        this.section = section;
    }

    Match read() {
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
}
