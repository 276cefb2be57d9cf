package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.OwnerRule.Type;
import dev.altinncourier.yaml.Section;
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
        var role = from.has("file");
        var place = new PlaceSection(from, files).read();
        return new OwnerRule(type, place.xpath(), role ? place.role() : null);
    }
}
