package dev.altinncourier.intake;

import dev.altinncourier.profile.AppName;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.AppProfile.InstantiationMode;
import dev.altinncourier.profile.AppProfile.OwnerRule;
import dev.altinncourier.profile.AppProfile.ProcessRule;
import dev.altinncourier.profile.AppProfile.TokenRule;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.FileRule;
import dev.altinncourier.profile.FileRule.Care;
import dev.altinncourier.profile.FileRule.Count;
import dev.altinncourier.profile.FileRule.FileName;
import dev.altinncourier.profile.FileRule.Generator;
import dev.altinncourier.profile.FileRule.Match;
import dev.altinncourier.profile.FileRule.ReadBack;
import dev.altinncourier.profile.ProfileCatalogue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Profiles for the tests: a form and attachments, as most apps have. */
final class Profiles {

    static final OwnerRule BY_FORM = new OwnerRule(OwnerRule.Type.EITHER, "//orgnr", null);
    static final FileRule FORM =
            rule("melding", new Match(null, "melding"), true, List.of("text/xml"), new Count(1, 1, 1 << 20));
    static final FileRule ATTACHMENT = rule(
            "vedlegg",
            new Match("vedlegg/*", null),
            false,
            List.of("application/pdf", "image/png"),
            new Count(0, 3, 1 << 20));

    private Profiles() {}

    static AppProfile mva() {
        return profile(BY_FORM, FORM, ATTACHMENT);
    }

    static AppProfile profile(OwnerRule owner, FileRule... files) {
        return new AppProfile(
                "mva",
                new AppName("skd", Map.of(Environment.SANDBOX, "mva")),
                new TokenRule(TokenRule.Kind.MASKINPORTEN, List.of()),
                owner,
                InstantiationMode.JSON,
                Arrays.asList(files),
                new ProcessRule(List.of(), ProcessRule.Stop.END, null));
    }

    static FileRule rule(String role, Match match, boolean form, List<String> types, Count count) {
        return new FileRule(role, match, role + "-type", form, types, new FileName(null, true), count);
    }

    static FileRule fixed(FileRule rule, String name) {
        return new FileRule(
                rule.role(),
                rule.match(),
                rule.dataType(),
                rule.form(),
                rule.contentTypes(),
                new FileName(name, false),
                rule.count());
    }

    /** One that courier makes itself where the sender gives none. */
    static FileRule generated(FileRule rule) {
        return new FileRule(
                rule.role(),
                rule.match(),
                rule.dataType(),
                rule.form(),
                rule.contentTypes(),
                rule.filename(),
                rule.count(),
                new Care(ReadBack.FAIL, null, Generator.MVA_KONVOLUTT, List.of()));
    }

    static ProfileCatalogue catalogue(AppProfile... profiles) {
        return new ProfileCatalogue() {
            @Override
            public Optional<AppProfile> find(String id) {
                return Arrays.stream(profiles)
                        .filter(profile -> profile.id().equals(id))
                        .findFirst();
            }

            @Override
            public Set<String> ids() {
                return Arrays.stream(profiles).map(AppProfile::id).collect(Collectors.toSet());
            }
        };
    }

    /** A catalogue of names alone, for what only looks at folders. */
    static ProfileCatalogue named(String... ids) {
        return new ProfileCatalogue() {
            @Override
            public Optional<AppProfile> find(String id) {
                return Optional.empty();
            }

            @Override
            public Set<String> ids() {
                return Set.of(ids);
            }
        };
    }
}
