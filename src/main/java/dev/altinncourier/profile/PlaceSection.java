package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.FilePlace;
import dev.altinncourier.yaml.NearestName;
import dev.altinncourier.yaml.Section;
import java.util.List;

/** Reads {@code xpath} and {@code file}: where a value stands. */
final class PlaceSection {

    private final Section block;
    private final List<FileRule> files;

    PlaceSection(Section block, List<FileRule> files) {
        this.block = block;
        this.files = files;
    }

    /** The place; without {@code file} it is in the first form. */
    FilePlace read() {
        var xpath = xpath(block, "xpath");
        var role = block.textIfAny("file", Syntax.ROLE);
        if (role != null) {
            checkRole(block, role, files);
            return new FilePlace(role, xpath);
        }
        var form = files.stream().filter(FileRule::form).findFirst();
        if (form.isEmpty()) {
            block.missing("file", "the role of the file to look in: no entry of 'files' is a form");
        }
        return new FilePlace(form.map(FileRule::role).orElse(""), xpath);
    }

    /** Reports a {@code file} that is no role of the profile. */
    static void checkRole(Section block, String role, List<FileRule> files) {
        var roles = files.stream().map(FileRule::role).toList();
        if (!role.isEmpty() && !roles.contains(role)) {
            var problem = "no entry of 'files' has the role '" + role + "'";
            block.reject("file", problem, new NearestName(roles).advice(role));
        }
    }

    /** A key that holds an {@link ElementPath}. */
    static String xpath(Section block, String key) {
        var xpath = block.text(key, Syntax.TEXT);
        try {
            if (!xpath.isEmpty()) {
                ElementPath.parse(xpath);
            }
        } catch (IllegalArgumentException e) {
            var problem = "'" + key + "' cannot be used (" + e.getMessage() + ")";
            block.reject(key, problem, "write steps such as //*[local-name()='orgnr']");
        }
        return xpath;
    }
}
