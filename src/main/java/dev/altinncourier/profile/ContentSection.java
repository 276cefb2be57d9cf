package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.ContentRule;
import dev.altinncourier.profile.AppProfile.CrossCheck;
import dev.altinncourier.profile.AppProfile.VarRule;
import dev.altinncourier.yaml.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code files}, {@code vars}, {@code checks} and {@code prevalidate}. */
final class ContentSection {

    private static final String VAR = "'{xpath: where it stands, file: a role}', '{default: a text}', both, or '{}'";
    private static final String CHECK = "'- {name: period, places: [{file: a, xpath: ...}, {file: b, xpath: ...}]}'";
    private static final String PLACE = "'{file: a role, xpath: where the value stands}'";

    /** What a check that fails does. */
    private enum Weight {
        FAIL,
        WARN
    }

    private final Section profile;
    private final List<FileRule> files;

    ContentSection(Section profile, List<FileRule> files) {
        this.profile = profile;
        this.files = files;
    }

    ContentRule read(Chosen chosen) {
        var vars = vars();
        var checks = profile.sections("checks", CHECK).stream().map(this::check).toList();
        var prevalidations = profile.sections("prevalidate", PrevalidationSection.HINT).stream()
                .map(block -> new PrevalidationSection(block, files, vars.keySet()).read(chosen))
                .toList();
        return new ContentRule(files, vars, checks, prevalidations);
    }

    private Map<String, VarRule> vars() {
        var vars = new LinkedHashMap<String, VarRule>();
        profile.section("vars", "'name: " + VAR + "' for each").ifPresent(block -> {
            for (var name : block.entries().keySet()) {
                checkName(block, name);
                block.section(name, VAR).ifPresent(var -> vars.put(name, var(var)));
            }
        });
        return vars;
    }

    private static void checkName(Section vars, String name) {
        if (Syntax.VAR.find(name).isEmpty()) {
            vars.reject(name, "'" + name + "' cannot be a name here", "write " + Syntax.VAR.hint());
        }
        for (var known : Template.Known.values()) {
            if (known.spelling().equals(name)) {
                vars.reject(name, "'" + name + "' is courier's own", "give it another name");
            }
        }
    }

    private VarRule var(Section block) {
        block.only("xpath", "file", "default");
        var place = block.has("xpath") || block.has("file") ? new PlaceSection(block, files).read() : null;
        return new VarRule(place, block.textIfAny("default", Syntax.TEXT));
    }

    private CrossCheck check(Section block) {
        block.only("name", "places", "owner", "check");
        var places = block.sections("places", PLACE).stream()
                .map(place -> new PlaceSection(place.only("file", "xpath"), files).read())
                .toList();
        var owner = block.flag("owner", false);
        if (places.size() + (owner ? 1 : 0) < 2) {
            block.reject("places", "one place has nothing to be compared with", "add another one, or 'owner: true'");
        }
        boolean fails = block.choice("check", Weight.values(), Weight.FAIL) == Weight.FAIL;
        return new CrossCheck(block.text("name", Syntax.TEXT), places, owner, fails);
    }
}
