package dev.altinncourier.tenant;

import dev.altinncourier.yaml.Findings;
import dev.altinncourier.yaml.Notation;
import dev.altinncourier.yaml.Section;
import dev.altinncourier.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the tenants file, whole or not at all. */
final class TenantsFile {

    private static final int MAX_MEGABYTES = 50;
    private static final Notation SYSTEM_USER = Notation.of(
            "owner|none|\\d{9}",
            "owner, none, or the organisation number (9 digits) of the office whose system user acts");
    private static final Notation EXTERNAL_REF = Notation.of(
            "[A-Za-z0-9øæåØÆÅ_-]{1,255}",
            "the reference that the system user was requested with, of letters, digits, - and _");
    private static final Notation NAME =
            Notation.of("[a-z][a-z0-9-]{0,63}", "lower-case letters, then digits and -, such as kari");
    private static final Notation PROFILE =
            Notation.of("[a-z0-9][a-z0-9-]{0,63}", "the id of a profile, such as skd-mva");
    private static final String ITEM = "'- owner: 910000000' and who sends for it";

    private final TenantIndex.Builder index = new TenantIndex.Builder();

    private TenantsFile() {}

    /**
     * What the file says.
     *
     * @throws InvalidTenants with every mistake
     */
    static TenantIndex read(Path path) throws InvalidTenants {
        var findings = new Findings(path.toString());
        var file = new TenantsFile();
        new YamlFile(path, MAX_MEGABYTES).read(findings).ifPresentOrElse(file::readAll, () -> {
            if (findings.isEmpty()) {
                findings.add(1, "", "the file is empty", "write tenants (docs/tenants.md), or delete the file");
            }
        });
        if (!findings.isEmpty()) {
            throw new InvalidTenants(findings.byLine());
        }
        return file.index.build();
    }

    private void readAll(Section root) {
        root.only("tenants", "default");
        root.section("default", "who sends for all other owners, such as '{systemUser: owner}'")
                .ifPresent(otherwise ->
                        index.otherwise(tenant(otherwise.only("systemUser", "externalRef", "login", "profiles"))));
        if (!root.has("default") && !root.has("tenants")) {
            root.missing("tenants", "a list: " + ITEM);
        }
        root.sections("tenants", ITEM).forEach(this::readOne);
    }

    private void readOne(Section section) {
        section.only("owner", "owners", "systemUser", "externalRef", "login", "profiles");
        var tenant = tenant(section);
        for (var text : owners(section)) {
            OwnerPattern.parse(text).ifPresent(owner -> {
                if (!index.add(owner, tenant)) {
                    section.reject(
                            section.has("owner") ? "owner" : "owners",
                            "the owner " + owner.masked() + " stands here a second time",
                            "keep one of them");
                }
            });
        }
    }

    private static List<String> owners(Section section) {
        var owners = new ArrayList<>(section.texts("owners", OwnerPattern.NOTATION));
        if (section.has("owner")) {
            owners.add(section.text("owner", OwnerPattern.NOTATION));
        } else if (!section.has("owners")) {
            section.missing("owner", OwnerPattern.NOTATION.hint());
        }
        return owners;
    }

    private static Tenant tenant(Section section) {
        var systemUser = section.textIfAny("systemUser", SYSTEM_USER);
        if ("none".equals(systemUser) && section.has("externalRef")) {
            section.reject(
                    "externalRef",
                    "'externalRef' means nothing without a system user",
                    "leave it out, or 'systemUser: none'");
        }
        return new Tenant(
                systemUser,
                section.textIfAny("externalRef", EXTERNAL_REF),
                section.textIfAny("login", NAME),
                Set.copyOf(section.texts("profiles", PROFILE)));
    }
}
