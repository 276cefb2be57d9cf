package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.OwnerRule.Type;
import java.util.List;

/** Reads {@code owner}. */
final class OwnerSection {

    private enum Source {
        MANIFEST
    }

    private static final String FROM = "manifest, or '{xpath: where the number stands, file: a role}'";

    private final Section owner;
    private final List<FileRule> files;

    OwnerSection(Section owner, List<FileRule> files) {
        this.owner = owner.only("type", "from");
        this.files = files;
    }

    OwnerRule read() {
        var type = owner.choice("type", Type.values());
        if (!owner.has("from")) {
            owner.missing("from", FROM);
        } else if (owner.hasSection("from")) {
            return owner.section("from", FROM).map(from -> inFile(type, from)).orElseThrow();
        } else {
            owner.choice("from", Source.values());
        }
        return new OwnerRule(type, null, null);
    }

    private OwnerRule inFile(Type type, Section from) {
        from.only("xpath", "file");
        var xpath = from.text("xpath", Syntax.TEXT);
        if (!xpath.isEmpty()) {
            check(from, xpath);
        }
        var role = from.textIfAny("file", Syntax.ROLE);
        if (role == null && files.stream().noneMatch(FileRule::form)) {
            from.missing("file", "the role of the file to look in: no entry of 'files' is a form");
        } else if (role != null && !role.isEmpty() && !roles().contains(role)) {
            var problem = "no entry of 'files' has the role '" + role + "'";
            from.reject("file", problem, new NearestName(roles()).advice(role));
        }
        return new OwnerRule(type, xpath, role);
    }

    private List<String> roles() {
        return files.stream().map(FileRule::role).toList();
    }

    private void check(Section from, String xpath) {
        try {
            ElementPath.parse(xpath);
        } catch (IllegalArgumentException e) {
            var problem = "'xpath' cannot be used (" + e.getMessage() + ")";
            from.reject("xpath", problem, "write steps such as //*[local-name()='orgnr']");
        }
    }
}
