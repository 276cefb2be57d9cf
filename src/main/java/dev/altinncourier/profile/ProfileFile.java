package dev.altinncourier.profile;

import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.InstantiationRule;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.yaml.Section;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Reads one profile for one environment; what is wrong with it goes to the findings. */
final class ProfileFile {

    private static final String AUTH = "'{kind: maskinporten}'";
    private static final String OWNER = "'{type: organisation, from: manifest}'";

    private final Section profile;
    private final FilesSection files;

    /**
     * @param folder of the file, which the schemas lie below
     */
    ProfileFile(Section profile, Path folder) {
        this.files = new FilesSection(profile, folder);
        this.profile = profile.only(
                "profile",
                "title",
                "org",
                "app",
                "auth",
                "owner",
                "instantiate",
                "vars",
                "files",
                "checks",
                "prevalidate",
                "process",
                "handoff",
                "stopAt",
                "feedback");
    }

    /** The profile; worth nothing when there are findings. */
    AppProfile in(Environment environment) {
        profile.textIfAny("title", Syntax.TEXT);
        var app = app();
        var rules = files.read();
        var chosen = new Chosen(environment, app);
        var contents = new ContentSection(profile, rules).read(chosen);
        var vars = contents.vars().keySet();
        var instantiation = instantiation(vars);
        files.checkMode(instantiation.mode());
        return new AppProfile(
                id(),
                app,
                token(app, environment),
                owner(rules),
                instantiation,
                contents,
                new ProcessSection(profile, chosen, vars).read());
    }

    String id() {
        return profile.text("profile", Syntax.ID);
    }

    private AppName app() {
        var names = new PerEnvironment<>((section, key) -> section.text(key, Syntax.APP)).of(profile, "app");
        if (names.isEmpty()) {
            profile.reject("app", "'app' names no app", "write " + Syntax.APP.hint());
        }
        return new AppName(profile.text("org", Syntax.ORG), names);
    }

    private TokenRule token(AppName app, Environment environment) {
        return profile.requiredSection("auth", AUTH)
                .map(auth -> new TokenSection(auth, app).in(environment))
                .orElseGet(() -> new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()));
    }

    private OwnerRule owner(List<FileRule> files) {
        return profile.requiredSection("owner", OWNER)
                .map(owner -> new OwnerSection(owner, files).read())
                .orElseGet(() -> new OwnerRule(OwnerRule.Type.EITHER, null, null));
    }

    private InstantiationRule instantiation(Collection<String> vars) {
        return profile.requiredSection("instantiate", "'{mode: multipart}' or '{mode: json}'")
                .map(block -> new InstantiationSection(block, vars).read())
                .orElseGet(() -> InstantiationRule.of(InstantiationMode.JSON));
    }
}
