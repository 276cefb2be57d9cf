package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.yaml.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads {@code files}, and checks what an entry demands of the others and of the call that makes the instance. */
final class FilesSection {

    private static final String FILE =
            "'- {role: ..., match: ..., dataType: ..., kind: ..., contentType: ...}' for each";

    private final Section profile;
    private final Path folder;
    private final List<FileRuleSection> readers = new ArrayList<>();

    /**
     * @param folder which the schemas lie below
     */
    FilesSection(Section profile, Path folder) {
        this.profile = profile;
        this.folder = folder;
    }

    List<FileRule> read() {
        if (!profile.has("files")) {
            profile.missing("files", FILE);
        } else if (profile.hasEmptyList("files")) {
            profile.reject("files", "'files' has no entry", "add " + FILE);
        }
        var roles = new HashSet<String>();
        var files = new ArrayList<FileRule>();
        for (var section : profile.sections("files", FILE)) {
            var reader = new FileRuleSection(section, folder);
            var rule = reader.read();
            if (!rule.role().isEmpty() && !roles.add(rule.role())) {
                reader.rejectRole(rule.role());
            }
            readers.add(reader);
            files.add(rule);
        }
        readers.forEach(reader -> reader.checkGenerator(files));
        return files;
    }

    /** A form whose fields are kept is one that Altinn made with the instance; in one call with all files it makes none. */
    void checkMode(InstantiationMode mode) {
        if (mode == InstantiationMode.MULTIPART) {
            readers.forEach(FileRuleSection::rejectKeep);
        }
    }
}
