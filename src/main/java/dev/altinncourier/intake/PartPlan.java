package dev.altinncourier.intake;

import dev.altinncourier.intake.FileFacts.Format;
import dev.altinncourier.intake.Manifest.NamedPart;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.FileRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what each file of a submission is, by the manifest where it names the files and by the profile elsewhere. */
final class PartPlan {

    private final AppProfile profile;
    private final RuleMatch rules;
    private final FileInspection inspection;
    private final Findings findings;

    PartPlan(AppProfile profile, RuleMatch rules, FileInspection inspection, Findings findings) {
        this.profile = profile;
        this.rules = rules;
        this.inspection = inspection;
        this.findings = findings;
    }

    /**
     * The files in sending order: by rule, then by name.
     *
     * @param named what the manifest names; null when the rules find the files
     */
    List<PlannedFile> plan(List<SubmittedFile> files, @Nullable List<NamedPart> named) throws IOException {
        var names = named == null ? null : byName(named);
        var planned = new ArrayList<PlannedFile>();
        boolean undecided = false;
        for (var file : files) {
            var part = names == null ? null : names.remove(file.sameness());
            if (names != null && part == null) {
                findings.add(ManifestRule.UNNAMED_PART, file.name(), null);
                continue;
            }
            var facts = inspection.inspect(file, file.isNamedAsXml() ? Format.XML : Format.BYTES);
            var plan = plan(facts, part);
            plan.ifPresent(planned::add);
            undecided |= plan.isEmpty() && facts.damaged();
        }
        reportMissing(names);
        new PartCounts(profile.files(), findings).check(planned, undecided);
        planned.sort(Comparator.comparing((PlannedFile plan) -> profile.files().indexOf(plan.rule()))
                .thenComparing(plan -> plan.file().name()));
        return planned;
    }

    private void reportMissing(@Nullable Map<String, NamedPart> names) {
        if (names != null) {
            names.values().forEach(part -> findings.add(ManifestRule.MISSING_PART, part.name(), "parts"));
        }
    }

    private Map<String, NamedPart> byName(List<NamedPart> named) {
        var names = new LinkedHashMap<String, NamedPart>();
        for (var part : named) {
            if (names.put(SubmittedFile.sameness(part.name()), part) != null) {
                findings.add(ManifestRule.DUPLICATE_PART, part.name(), "parts");
            }
        }
        return names;
    }

    private Optional<PlannedFile> plan(FileFacts facts, @Nullable NamedPart part) throws IOException {
        checkBytes(facts, part);
        var rule = rule(facts, part);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        var type = contentType(facts.file(), rule.get(), part);
        if (type.isEmpty()) {
            var allowed = String.join(", ", rule.get().contentTypes());
            findings.add(
                    FileSetRule.FILE_TYPE_NOT_ALLOWED,
                    facts.file().name(),
                    null,
                    "Tillatte typer for " + rule.get().role() + ": " + allowed,
                    "Types allowed for " + rule.get().role() + ": " + allowed);
        }
        var sent = type.orElse(ContentTypes.UNKNOWN);
        return Optional.of(new PlannedFile(asSent(facts, rule.get(), sent), rule.get(), sent));
    }

    private Optional<FileRule> rule(FileFacts facts, @Nullable NamedPart part) {
        var name = facts.file().name();
        var role = part == null ? null : part.role();
        var rule = role == null ? rules.of(facts) : rules.byRole(role);
        // Of a damaged XML file the root is not known: the damage is what the sender must hear of.
        if (rule.isEmpty() && (role != null || !facts.damaged())) {
            findings.add(
                    role == null ? FileSetRule.UNKNOWN_FILE : ManifestRule.UNKNOWN_ROLE,
                    name,
                    null,
                    "Kan være: " + rules.described(),
                    "It may be: " + rules.described());
        }
        return rule;
    }

    private static Optional<String> contentType(SubmittedFile file, FileRule rule, @Nullable NamedPart part) {
        var demanded = part == null ? null : part.contentType();
        if (demanded != null) {
            return rule.contentTypes().stream()
                    .filter(demanded::equalsIgnoreCase)
                    .findFirst();
        }
        if (rule.form()) {
            return rule.contentTypes().stream().findFirst().or(() -> ContentTypes.of(file.name(), List.of()));
        }
        return ContentTypes.of(file.name(), rule.contentTypes());
    }

    private void checkBytes(FileFacts facts, @Nullable NamedPart part) {
        if (facts.file().size() == 0) {
            findings.add(FileSetRule.EMPTY_FILE, facts.file().name(), null);
        }
        var promised = part == null ? null : part.sha256();
        if (promised != null && !promised.equalsIgnoreCase(facts.sha256())) {
            findings.add(ManifestRule.CHANGED_PART, facts.file().name(), "sha256");
        }
    }

    /** A file that is sent as XML is checked as XML, and a form that is sent as JSON as JSON, whatever its name. */
    private FileFacts asSent(FileFacts facts, FileRule rule, String contentType) throws IOException {
        var format =
                ContentTypes.isXml(contentType) ? Format.XML : isReadAsJson(rule, contentType) ? Format.JSON : null;
        return format == null || facts.damaged() || facts.readAs() == format
                ? facts
                : inspection.inspect(facts.file(), format);
    }

    /** The bytes of an attachment are the sender's affair, unless something is looked for in it. */
    private boolean isReadAsJson(FileRule rule, String contentType) {
        return ContentTypes.isJson(contentType) && (rule.form() || Places.lookInto(profile, rule.role()));
    }
}
